export { openOrganization } from "./open";
