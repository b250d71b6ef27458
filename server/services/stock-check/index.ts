/** What is there, what is short, and what could be made. */
export { checkItems } from "./check-items";
export type { CheckStatus } from "./pure";
