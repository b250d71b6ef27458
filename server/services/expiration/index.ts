/** Shelf life: when lots stop being good, and which do soon. */
export { expiringLots } from "./expiring-lots";
export type { ExpiryState } from "./pure";
