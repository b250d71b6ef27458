/** The public calculators, for browser and server alike: exact, without I/O. Figures go in and come out as decimal texts. */
export { factorBetween, type Amount } from "./amounts";
export { baking, type BakingInput, type BakingResult } from "./baking/baking";
export type { BakingLine } from "./baking/dough";
export { pans, type Pan, type PansInput, type PansResult } from "./baking/pans";
export type { BakingSize } from "./baking/size";
export { bakingWords } from "./baking/words";
export * from "./calculated";
export { candle, type CandleInput, type CandleResult, type CandleWeights } from "./candle/candle";
export type { FilledBy, Fragrance, FragranceBasis, WaxUsed } from "./candle/blend";
export { BURN_TEST, burnLog } from "./candle/burn-log";
export type { PerCandle } from "./candle/cost";
export { CANDLE_DEFAULTS, candleInput, isCandleState, newFragrance, type CandleState } from "./candle/state";
export type { Vessel } from "./candle/vessel";
export { waxOf, WAXES, type Wax } from "./candle/waxes";
export type { CostSheet } from "./cost-sheet";
export { dilution, type Dilutable, type DilutionInput, type DilutionResult } from "./units/dilution";
export type { Emulsifier, EmulsifierPair } from "./lotion/emulsifier-blend";
export { type Figure } from "./figures";
export {
  fragranceLimits,
  type FragranceLimitsInput,
  type FragranceLimitsResult,
} from "./fragrance-limits/fragrance-limits";
export type { Allergen, AllergenShare } from "./fragrance-limits/allergens";
export type { FragranceDose } from "./fragrance-limits/dose";
export { blend, type BlendInput, type BlendResult } from "./herbal/blend";
export { infusion, type InfusionInput, type InfusionResult } from "./herbal/infusion";
export { salve, type SalveInput, type SalveResult } from "./herbal/salve";
export type { Strength } from "./herbal/strength";
export { tincture, type TinctureInput, type TinctureResult } from "./herbal/tincture";
export { EMULSIFIER_HLB, REQUIRED_HLB, type HlbValue } from "./lotion/hlb-values";
export { lotion, type LotionInput, type LotionLineResult, type LotionResult } from "./lotion/lotion";
export { waterForHundred } from "./lotion/balance";
export type { LotionLine, LotionPhase } from "./lotion/lines";
export type { BatchSize } from "./lotion/size";
export {
  isLotionState,
  LOTION_DEFAULTS,
  lotionInput,
  newLotionLine,
  newLotionPhase,
  type LotionPhaseState,
  type LotionState,
} from "./lotion/state";
export { BATTER_DENSITY, mold, type Mold, type MoldInput, type MoldResult } from "./soap/mold";
export { COMMON_OILS, findOils } from "./oils/find";
export { oilNamed } from "./oils/names";
export { FATTY_ACIDS, OILS, SAP_SOURCES, type FattyAcid, type Oil, type SapSource } from "./oils/oils";
export { preservativeOf, PRESERVATIVES, type Preservative } from "./lotion/preservatives";
export type { Priced } from "./priced";
export { pricing, type PricingInput, type PricingResult } from "./pricing/pricing";
export type { Aim, Channel, Fee } from "./pricing/channel";
export type { Material } from "./pricing/materials";
export { decodeState, encodeState, readState, SHARE_PARAM } from "./state/share";
export { QUALITIES, QUALITY_ACIDS, USUAL } from "./soap/profile";
export { superfatOf, type SuperfatInput, type SuperfatResult } from "./soap/reverse";
export {
  WEIGHT_UNITS,
  type Profile,
  type Qualities,
  type SoapAcidKind,
  type SoapInput,
  type SoapOilResult,
  type SoapResult,
  type WaterMode,
  type WeightUnit,
} from "./soap/shapes";
export { soap } from "./soap/soap";
export { suggest, type Aims, type SuggestInput, type Suggestion } from "./soap/suggest";
export { fitState, type ToolState } from "./state/shape";
export { typedFigure } from "./state/typed-figure";
export { readFigures } from "./state/typed-state";
export { units, type UnitsInput, type UnitsResult } from "./units/units";
export type { PriceText } from "./state/price-text";
export { measure, shownText, typedAnew, lookedAtIn, type Measure } from "./state/measure";
export { amountOf } from "./state/amount-of";
export { SOAP_AIMS, type SoapAim } from "./soap/aims";
export { acidsOf, liquidsOf, newAcid, newLiquid, placeAmong, withAcids, withLiquids } from "./soap/added";
export { placeOf, soapInput, moldInput, reverseInput, shortened } from "./soap/input";
export {
  newOil,
  SOAP_DEFAULTS,
  SOAP_LIKE,
  isSoapState,
  inGrams,
  type OilRow,
  type SoapState,
} from "./soap/state";
export {
  newBakingRow,
  BAKING_DEFAULTS,
  toBakingInput,
  toPansInput,
  type BakingState,
  type BakingRow,
  type PanState,
} from "./baking/state";
export {
  HERBAL_DEFAULTS,
  isHerbalState,
  newEssentialOil,
  newHerbalExtra,
  toTinctureInput,
  toInfusionInput,
  toSalveInput,
  toBlendInput,
  type Preparation,
  type HerbalState,
  type SteepState,
} from "./herbal/state";
export {
  newMaterial,
  newLabour,
  newOverhead,
  newFee,
  PRICING_DEFAULTS,
  isMaterialTyped,
  toPricingInput,
  type PricingState,
  type MaterialRow,
  type LabourRow,
  type OverheadRow,
  type FeeRow,
} from "./pricing/state";
export { UNITS_DEFAULTS, toUnitsInput, toDilutionInput, type UnitsState } from "./units/state";
export {
  newAllergen,
  newLimitedFragrance,
  FRAGRANCE_LIMITS_DEFAULTS,
  toFragranceLimitsInput,
  type FragranceLimitsState,
  type LimitedFragranceRow,
  type AllergenRow,
} from "./fragrance-limits/state";
export type { ToolDraft, ToolDraftLine } from "./drafts/shape";
export { draftOf } from "./drafts/draft";
export { DRAFT_TOOLS, makesDrafts, type DraftTool } from "./drafts/tools";
export { linkedState } from "./state/linked";
export { eatenBy, KOH_MASS, NAOH_MASS } from "./soap/chemistry";
export { usesOf, type EntryUse, type UsableEntry } from "./uses";
