import { typedFigure } from "../state/typed-figure";
import { addedInput } from "./added";
import { type MoldInput } from "./mold";
import { type Priced } from "../priced";
import { type SoapInput, type SoapResult } from "./shapes";
import { type SuperfatInput } from "./reverse";
import type { Measure } from "../state/measure";
import { inGrams, type OilRow, type SoapState } from "./state";

const priced = (price: string, per: Measure): Priced | undefined =>
  price.trim() === ""
    ? undefined
    : { price: typedFigure(price), per: { quantity: typedFigure(per.quantity), unit: per.unit } };

function oil({ id, name, sap, price, per }: OilRow, state: SoapState): SoapInput["oils"][number] {
  const isOwn = !id || state.hasOwnSaps;
  return {
    ...(id ? { id } : { name }),
    ...(isOwn && sap.trim() ? { sapKoh: typedFigure(sap) } : {}),
    cost: state.hasPrices ? priced(price, per) : undefined,
  };
}

/** A line that nobody has begun yet is no line. */
const isBegun = (row: OilRow): boolean => Boolean(row.id || row.name || row.percent || row.weight.quantity);

/** Which line of the calculator's input a line of the page is; -1 for one not begun. */
export const placeOf = (rows: readonly OilRow[], at: number): number =>
  isBegun(rows[at]!) ? rows.slice(0, at).filter(isBegun).length : -1;

/** The state as the calculator takes it: figures read, weights in grams, only the choices in use. */
export function soapInput(state: SoapState): SoapInput {
  const byPercent = state.enteredBy === "percent";
  const { fragrance } = state;
  return {
    oils: state.oils.filter(isBegun).map((row) => ({
      ...oil(row, state),
      ...(byPercent ? { percent: typedFigure(row.percent) } : { weight: inGrams(row.weight) }),
    })),
    ...(byPercent ? { oilsWeight: inGrams(state.oilsWeight) } : {}),
    postCook: state.postCook
      .filter(isBegun)
      .map((row) => ({ ...oil(row, state), weight: inGrams(row.weight) })),
    weightUnit: "g",
    sapSource: state.sapSource,
    lye: {
      kind: state.lyeKind,
      naohPurity: typedFigure(state.naohPurity),
      kohPurity: typedFigure(state.kohPurity),
      naohShare: typedFigure(state.naohShare),
      naohCost: state.hasPrices ? priced(state.naohPrice, state.lyePer) : undefined,
      kohCost: state.hasPrices ? priced(state.kohPrice, state.lyePer) : undefined,
    },
    superfat: typedFigure(state.superfat),
    water: { mode: state.waterMode, value: typedFigure(state.water[state.waterMode]) },
    ...addedInput(state),
    ...(state.masterbatch.trim() ? { masterbatch: { concentration: typedFigure(state.masterbatch) } } : {}),
    ...(fragrance.percent.trim()
      ? { fragrance: { percent: typedFigure(fragrance.percent), basis: fragrance.basis } }
      : {}),
    additives: state.additives.map(({ name, percent }) => ({
      name,
      percent: name || percent ? typedFigure(percent) : "0",
    })),
    ...(state.bars.trim() ? { bars: { count: typedFigure(state.bars), loss: typedFigure(state.loss) } } : {}),
  };
}

const amount = ({ quantity, unit }: Measure) => ({ quantity: typedFigure(quantity), unit });

/** The mold of the state for the recipe as it came out. */
export function moldInput({ mold }: SoapState, result: SoapResult): MoldInput {
  const shapes: Record<SoapState["mold"]["shape"], () => MoldInput["mold"]> = {
    box: () => ({
      shape: "box",
      length: amount(mold.length),
      width: amount(mold.width),
      height: amount(mold.height),
    }),
    cylinder: () => ({ shape: "cylinder", diameter: amount(mold.diameter), height: amount(mold.height) }),
    cavities: () => ({ shape: "cavities", each: amount(mold.each), count: typedFigure(mold.count) }),
    water: () => ({ shape: "water", water: amount(mold.water) }),
  };
  return {
    mold: shapes[mold.shape](),
    fill: typedFigure(mold.fill),
    density: typedFigure(mold.density),
    batch: shortened(result.total),
    oils: shortened(result.oilsWeight),
  };
}

/** Somebody's lye for the oils of the state; null as long as none is typed. */
/** `result`: what the page reckons, for the weights of the liquids in the place of water. */
export function reverseInput(state: SoapState, result: SoapResult | null): SuperfatInput | null {
  const { naoh, koh } = state.reverse;
  if (!naoh.quantity.trim() && !koh.quantity.trim()) return null;
  const { oils, oilsWeight, acids, sapSource, lye, liquids } = soapInput(state);
  const { naohPurity, kohPurity } = lye;
  const weighed = result?.liquids.map(({ weight }, i) => ({
    weight: shortened(weight),
    acidity: liquids?.[i]?.acidity,
  }));
  return {
    oils,
    oilsWeight,
    acids,
    liquids: weighed,
    sapSource,
    naohPurity,
    kohPurity,
    naoh: inGrams(naoh),
    koh: inGrams(koh),
  };
}

/** A result as an input again: twelve places are all that inputs take. */
export const shortened = (text: string): string => text.replace(/(\.\d{12})\d+$/, "$1");
