/** One search over everything that has a name or a code. */
export { everything } from "./everything";
export type { FoundKind, FoundThing } from "./pure";
