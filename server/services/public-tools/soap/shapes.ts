import type { Figure } from "../figures";
import type { FattyAcid, SapSource } from "../oils/oils";
import type { Priced } from "../priced";

/** Weights of one recipe are typed and answered in one unit; a screen shows the others beside it. */
export const WEIGHT_UNITS = ["g", "kg", "oz", "lb"] as const;
export type WeightUnit = (typeof WEIGHT_UNITS)[number];

/**
 * One fat: `id` (key) or `name` finds its published values; each value given here takes their place. A fat of its own
 * needs nothing but a SAP value. SAPs are grams of alkali per gram of fat.
 */
export type SoapOil = {
  id?: string;
  name?: string;
  /** In the recipe's unit; or, in all lines instead, percent of `oilsWeight`. */
  weight?: Figure;
  percent?: Figure;
  sapKoh?: Figure;
  sapNaoh?: Figure;
  iodine?: Figure;
  ins?: Figure;
  cost?: Priced;
};

/** Percents of 0 to 100; purities are 100 where they are not given. */
export type Lye = {
  kind: "naoh" | "koh" | "dual";
  naohPurity?: Figure;
  kohPurity?: Figure;
  /** Dual lye: percent of the alkali's molecules that are NaOH. */
  naohShare?: Figure;
  naohCost?: Priced;
  kohCost?: Priced;
};

export type WaterMode = "percent_of_oils" | "concentration" | "ratio";

/** Of the fats' weight ("oils"), or of everything that is weighed out, fragrance included ("total"). */
export type FragranceBasis = "oils" | "total";

export type SoapAcidKind = "citric_anhydrous" | "citric_monohydrate" | "lactic";

/** By weight, or by percent of all fats. `strength`: percent of acid in what is weighed, 100 where it is not given. */
export type SoapAcid = {
  kind: SoapAcidKind;
  weight?: Figure;
  percent?: Figure;
  strength?: Figure;
  cost?: Priced;
};

/** By weight, or by percent of all fats. */
export type SoapAdditive = { name: string; weight?: Figure; percent?: Figure; cost?: Priced };

/** A liquid in the place of so many percent of the water. `acidity`: percent of acetic acid, for vinegar. */
export type SoapLiquid = { name: string; percent: Figure; acidity?: Figure };

export type SoapInput = {
  oils: readonly SoapOil[];
  oilsWeight?: Figure;
  /** Fats added after the cook, when no lye is left to meet them. */
  postCook?: readonly SoapOil[];
  weightUnit: WeightUnit;
  sapSource?: SapSource;
  lye: Lye;
  /** Percent of the lye that is left out. */
  superfat: Figure;
  water: { mode: WaterMode; value: Figure };
  liquids?: readonly SoapLiquid[];
  /** Lye dissolved beforehand: its percent by weight. */
  masterbatch?: { concentration: Figure };
  fragrance?: { percent: Figure; basis: FragranceBasis; cost?: Priced };
  acids?: readonly SoapAcid[];
  additives?: readonly SoapAdditive[];
  /** `loss`: percent of the batch's weight that dries away while the bars cure. */
  bars?: { count: Figure; loss: Figure };
};

export type Qualities = Record<
  "hardness" | "cleansing" | "conditioning" | "bubbly" | "creamy" | "longevity",
  string
>;

export type SoapOilResult = {
  name: string;
  weight: string;
  /** Of the fats that meet the lye; of all fats for those that do not. */
  percent: string;
  /** What was reckoned with, and where it comes from. */
  sapKoh: string;
  sapNaoh: string;
  sapSource: string;
  cost: string | null;
};

/** What the fats make of the soap; null where no fat of the recipe has the value. */
export type Profile = {
  qualities: Qualities;
  fattyAcids: Record<FattyAcid, string>;
  /** Parts of a hundred of the known acids. */
  saturated: string | null;
  unsaturated: string | null;
  iodine: string | null;
  ins: string | null;
};

/** Weights in the unit asked, percents as 0 to 100, money as it was typed; unrounded decimal texts. */
export type SoapResult = Profile & {
  weightUnit: WeightUnit;
  oils: SoapOilResult[];
  postCook: SoapOilResult[];
  /** The weight of the fats that meet the lye. */
  oilsWeight: string;
  postCookWeight: string;
  /** As weighed out: impurities included. */
  naoh: string;
  koh: string;
  /** All liquid, what stands in for water included. */
  water: string;
  /** Plain water to weigh out, after split liquids and the water in a masterbatch. */
  plainWater: string;
  liquids: { name: string; weight: string }[];
  masterbatch: { solution: string; water: string } | null;
  acids: { kind: SoapAcidKind; weight: string; naoh: string; koh: string }[];
  additives: { name: string; weight: string }[];
  fragrance: string;
  total: string;
  /** Percent of lye in lye and liquid; parts of liquid to one of lye; liquid in percent of the fats that meet the lye. */
  concentration: string;
  ratio: string;
  waterPercent: string;
  superfat: {
    /** Percent of all fats, by weight, that stay fats: the lye discount and what is added after the cook. */
    effective: string;
    /** What the discount would be if every fat had the lowest or the highest SAP that a chart prints. */
    lowest: string;
    highest: string;
  };
  cured: { total: string; bar: string; freshBar: string; count: string } | null;
  cost: { total: string; perBar: string | null; missing: string[] } | null;
};
