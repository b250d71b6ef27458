/** Arithmetic of batches, for browser and server alike. */
export { splitCosts, type CostShare, type CostSplit } from "./split-costs";
