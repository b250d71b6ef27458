/** The public calculators, for browser and server alike: exact, without I/O. Figures go in and come out as decimal texts. */
export * from "./calculated";
export { pricing, type PricingInput, type PricingResult } from "./pricing";
export type { Aim, Channel, Fee } from "./pricing-channel";
export type { Material } from "./pricing-materials";
