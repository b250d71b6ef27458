/** The public calculators, for browser and server alike: exact, without I/O. Figures go in and come out as decimal texts. */
export { type Amount } from "./amounts";
export * from "./calculated";
export { dilution, type Dilutable, type DilutionInput, type DilutionResult } from "./dilution";
export { type Figure } from "./figures";
export { blend, type BlendInput, type BlendResult } from "./herbal-blend";
export { infusion, type InfusionInput, type InfusionResult } from "./herbal-infusion";
export { salve, type SalveInput, type SalveResult } from "./herbal-salve";
export type { Strength } from "./herbal-strength";
export { tincture, type TinctureInput, type TinctureResult } from "./herbal-tincture";
export { pricing, type PricingInput, type PricingResult } from "./pricing";
export type { Aim, Channel, Fee } from "./pricing-channel";
export type { Material } from "./pricing-materials";
export { units, type UnitsInput, type UnitsResult } from "./units";
