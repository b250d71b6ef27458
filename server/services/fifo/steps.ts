/** The ledger's verbs. Called by inventory-adjustment only: it is the one door through which stock changes. */
export { deduct } from "./deduct";
export { receive } from "./receive";
export { recount, compare, type Count, type Difference } from "./recount";
export { reverse, reverseAll } from "./reverse";
export { giveBack, type Credit } from "./give-back";
export { recost, type Recost } from "./recost";
export { holdLot, releaseLot } from "./hold";
export { drain, lockedShelf } from "./tracking";
export { openShelf } from "./open-shelf";
export { shelvesOf } from "./shelves";
export type { Act, Entered, Posted, PostedLine, Receipt, Reference, Taking } from "./types";
