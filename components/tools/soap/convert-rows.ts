import { roundDecimal } from "@/components/ui/format";
import { overRatio, ratio, ratioOf, ratioText, sumRatios, timesRatio } from "@/server/kernel/exact";
import { readTyped } from "@/server/kernel/typed";
import {
  type SoapResult,
  inGrams,
  measure,
  placeOf,
  type OilRow,
  type SoapState,
} from "@/server/services/public-tools/pure";

const read = (text: string) => {
  const typed = readTyped(text, "en-US");
  return typed.ok ? ratioOf(typed.value) : ratio(0n);
};

/** What the percentages add up to; a field that cannot be read counts for nothing. */
export const percentSum = (oils: readonly OilRow[]): string =>
  ratioText(sumRatios(oils.map((row) => read(row.percent))), 6);

/** All percentages in proportion, so that they make a hundred. */
export function madeHundred(oils: readonly OilRow[]): OilRow[] {
  const sum = sumRatios(oils.map((row) => read(row.percent)));
  if (sum.n <= 0n) return [...oils];
  const part = overRatio(ratio(100n), sum);
  return oils.map((row) => ({
    ...row,
    percent: roundDecimal(ratioText(timesRatio(read(row.percent), part)), 3).text,
  }));
}

/** The weight of a share in grams; null where the share or the weight of all oils cannot be read. */
function weightOfShare({ percent }: OilRow, { oilsWeight }: SoapState): string | null {
  const grams = timesRatio(timesRatio(read(inGrams(oilsWeight)), read(percent)), ratio(1n, 100n));
  return grams.n > 0n ? ratioText(grams) : null;
}

/** Goes on by weights, with those that the percentages came to; also where they do not make a hundred yet. */
export const byWeights = (state: SoapState, result: SoapResult | null): Partial<SoapState> => ({
  enteredBy: "weight",
  oils: state.oils.map((row, i) => {
    const weight = result?.oils[placeOf(state.oils, i)]?.weight ?? weightOfShare(row, state);
    return weight ? { ...row, weight: measure(roundDecimal(weight, 3).text, "g") } : row;
  }),
});

/** Goes on by percent of what the weights came to. */
export const byPercents = (state: SoapState, result: SoapResult | null): Partial<SoapState> => ({
  enteredBy: "percent",
  ...(result ? { oilsWeight: measure(roundDecimal(result.oilsWeight, 3).text, "g") } : {}),
  oils: state.oils.map((row, i) => {
    const percent = result?.oils[placeOf(state.oils, i)]?.percent;
    return percent ? { ...row, percent: roundDecimal(percent, 3).text } : row;
  }),
});
