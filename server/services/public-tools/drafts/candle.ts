import { overRatio, ratioOf, ratioText, timesRatio } from "@/server/kernel/exact";
import { factorBetween } from "../amounts";
import { candle, type CandleInput, type CandleResult } from "../candle/candle";
import { CANDLE_DEFAULTS, candleInput, isCandleState } from "../candle/state";
import { waxOf } from "../candle/waxes";
import { linkedState } from "../state/linked";
import { draftLine, kept, named, said, steps, taken } from "./line";
import { OWN_NAMES } from "./own-names";
import type { ToolDraft } from "./shape";

/** A batch of candles: wax and fragrances by weight, and one of each part for every candle. */
export function candleDraft(shareText: string): ToolDraft | null {
  const state = linkedState(shareText, CANDLE_DEFAULTS, isCandleState);
  const input = state && candleInput(state);
  const answer = input && candle(input);
  if (!state || !input || !answer?.ok) return null;
  const { result } = answer;
  const { unit, batch } = result;
  const count = kept(input.count ?? "");
  const wax = waxOf(input.wax.key);
  return {
    tool: "candles",
    name: named(state.name, OWN_NAMES.candle),
    category: "Candle",
    yield: { quantity: kept(batch.total), unit },
    portions: { name: "candle", count },
    categoryData: {
      wax: wax?.name ?? "Own wax",
      load: loadText(result),
      fill: `${said(result.volume.brim)} ml, filled to ${input.fill} %`,
      ...densityOf(input, result),
    },
    instructions: steps(
      "Melt the wax to the temperature its maker names.",
      batch.fragrances.length > 0 && "Stir in the fragrance for two minutes.",
      `Pour ${said(result.each.total)} ${unit} into each vessel, its wick set and centred.`,
      "Let the candles rest as long as the wax asks before a burn test.",
    ),
    lines: taken([
      draftLine(wax?.name ?? "Wax", batch.wax, unit, { slug: wax?.key ?? null, oilKey: null }),
      ...batch.fragrances.map(({ name, weight }) => draftLine(name, weight, unit, { oilKey: null })),
      ...(input.perCandle ?? [])
        .filter(({ name }) => name.trim() !== "")
        .map(({ name }) => draftLine(name.trim(), count, "each", { oilKey: null, note: "One a candle" })),
    ]),
  };
}

const loadText = ({ load }: CandleResult): string =>
  load.basis === "of_wax" ? `${said(load.ofWax)} % of wax` : `${said(load.ofTotal)} % of the whole`;

/** g/ml of the mixture, by which a plan fills vessels; unknown where the wax alone was poured to the line. */
function densityOf({ filledBy }: CandleInput, { unit, each, volume }: CandleResult): { density?: string } {
  const grams = factorBetween(unit, "g");
  if (filledBy !== "mixture" || "refusal" in grams) return {};
  const weight = timesRatio(ratioOf(each.total), grams);
  return { density: ratioText(overRatio(weight, ratioOf(volume.filled)), 6) };
}
