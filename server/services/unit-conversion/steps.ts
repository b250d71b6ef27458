export { keepDisplay, keepDisplays } from "./keep-display";
export { customUnitCodes, rulesFor, rulesOf } from "./rules";
