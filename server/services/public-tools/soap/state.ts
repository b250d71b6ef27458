import { ratioOf, ratioText, timesRatio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { BATTER_DENSITY, type Mold } from "./mold";
import { factorBetween } from "../amounts";
import { OILS, SAP_SOURCES, type SapSource } from "../oils/oils";
import { typedFigure } from "../state/typed-figure";
import { type SoapInput, type WaterMode } from "./shapes";
import { measure, type Measure } from "../state/measure";
import { newAcid, newLiquid, NOTHING_ADDED, SOAP_ACIDS, type Added } from "./added";
import { SOAP_AIMS, type SoapAim } from "./aims";

/** One line of fat. `id` is an oil of the list; without one, `name` and `sap` (own value, for KOH) describe it. */
export type OilRow = {
  id: string;
  name: string;
  percent: string;
  weight: Measure;
  /** A suggestion leaves it as it is. */
  isLocked: boolean;
  sap: string;
  price: string;
  per: Measure;
};

/** What the soap page holds: texts as typed. Choices not in use keep theirs, so that trying another loses nothing. */
export type SoapState = Added & {
  name: string;
  enteredBy: "percent" | "weight";
  oilsWeight: Measure;
  oils: OilRow[];
  postCook: OilRow[];
  sapSource: SapSource;
  lyeKind: SoapInput["lye"]["kind"];
  naohPurity: string;
  kohPurity: string;
  naohShare: string;
  superfat: string;
  waterMode: WaterMode;
  water: Record<WaterMode, string>;
  masterbatch: string;
  fragrance: { percent: string; basis: "oils" | "total" };
  additives: { name: string; percent: string }[];
  aim: SoapAim;
  bars: string;
  loss: string;
  mold: {
    shape: Mold["shape"];
    length: Measure;
    width: Measure;
    height: Measure;
    diameter: Measure;
    each: Measure;
    count: string;
    water: Measure;
    fill: string;
    density: string;
  };
  reverse: { naoh: Measure; koh: Measure };
  /** Whether each oil shows a field for a SAP value of its own, and whether prices are asked for. */
  hasOwnSaps: boolean;
  hasPrices: boolean;
  currency: string;
  naohPrice: string;
  kohPrice: string;
  lyePer: Measure;
};

export const newOil = (id = "", percent = ""): OilRow => ({
  id,
  name: OILS.get(id)?.name ?? "",
  percent,
  weight: measure("", "g"),
  isLocked: false,
  sap: "",
  price: "",
  per: measure("1", "kg"),
});

/** A balanced bar that answers at once and that everybody changes. */
export const SOAP_DEFAULTS: SoapState = {
  name: "Soap batch",
  enteredBy: "percent",
  oilsWeight: measure("1000", "g"),
  oils: [
    newOil("olive-oil", "40"),
    newOil("coconut-oil-76", "25"),
    newOil("shea-butter", "20"),
    newOil("sweet-almond-oil", "10"),
    newOil("castor-oil", "5"),
  ],
  postCook: [],
  sapSource: "soapcalc",
  lyeKind: "naoh",
  naohPurity: "100",
  kohPurity: "90",
  naohShare: "60",
  superfat: "5",
  waterMode: "concentration",
  water: { concentration: "33", ratio: "2", percent_of_oils: "33" },
  masterbatch: "",
  fragrance: { percent: "3", basis: "oils" },
  ...NOTHING_ADDED,
  additives: [],
  aim: "usual",
  bars: "",
  loss: "12",
  mold: {
    shape: "box",
    length: measure("25", "cm"),
    width: measure("9", "cm"),
    height: measure("7", "cm"),
    diameter: measure("7.5", "cm"),
    each: measure("120", "ml"),
    count: "6",
    water: measure("1500", "g"),
    fill: "95",
    density: BATTER_DENSITY,
  },
  reverse: { naoh: measure("", "g"), koh: measure("", "g") },
  hasOwnSaps: false,
  hasPrices: false,
  currency: "USD",
  naohPrice: "",
  kohPrice: "",
  lyePer: measure("1", "kg"),
};

/** Every list with a line: what a link may hold. */
export const SOAP_LIKE: SoapState = {
  ...SOAP_DEFAULTS,
  postCook: [newOil()],
  additives: [{ name: "", percent: "" }],
  liquids: [newLiquid()],
  acids: [newAcid()],
};

const one = <T extends string>(value: T, of: readonly T[]): boolean => of.includes(value);

/** A link may name choices that there are not. */
export const isSoapState = (state: SoapState): boolean =>
  one(state.enteredBy, ["percent", "weight"]) &&
  Object.hasOwn(SAP_SOURCES, state.sapSource) &&
  one(state.lyeKind, ["naoh", "koh", "dual"]) &&
  Object.hasOwn(SOAP_DEFAULTS.water, state.waterMode) &&
  one(state.fragrance.basis, ["oils", "total"]) &&
  one(state.acid.kind, ["none", ...SOAP_ACIDS]) &&
  state.acids.every(({ kind }) => one(kind, SOAP_ACIDS)) &&
  Object.hasOwn(SOAP_AIMS, state.aim) &&
  one(state.mold.shape, ["box", "cylinder", "cavities", "water"]);

/** A weight as grams, kept as typed where it cannot be read, so that the calculator says what is wrong with it. */
export function inGrams({ quantity, unit }: Measure): string {
  const text = typedFigure(quantity);
  const factor = factorBetween(unit, "g");
  const isNumber = Quantity.parse(text) !== null;
  return isNumber && "n" in factor
    ? ratioText(timesRatio(ratioOf(text), factor)).replace(/(\.\d{12})\d+$/, "$1")
    : text;
}
