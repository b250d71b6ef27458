/** The one door through which stock changes, for pages and actions. */
export { restock } from "./restock";
export { use } from "./use";
export { writeOff } from "./write-off";
export { recount } from "./recount";
export { recountMany, writeOffMany } from "./bulk";
export { undo } from "./undo";
export { overrideCost } from "./override-cost";
export { hold, release } from "./hold";
export { setTracking } from "./set-tracking";
export { previewUse, previewWriteOff, previewRecount, previewRestock } from "./previews";
export { itemShelf, usedUpLots } from "./shelf-of";
export { itemMovements } from "./movements";
export { ledger } from "./ledger";
export { ledgerPeople } from "./ledger-people";
export { adjustmentDetail } from "./adjustment-detail";
export { stockValue } from "./stock-value";
export { supplierPrices } from "./supplier-prices";
