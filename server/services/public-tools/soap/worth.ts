import { overRatio, plusRatio, ratioText, sumRatios, timesRatio, type Ratio } from "@/server/kernel/exact";
import { factorBetween } from "../amounts";
import type { Figures } from "../figures";
import { pricePerGram, type Priced } from "../priced";
import type { SoapInput, SoapResult, WeightUnit } from "./shapes";

/** One thing that is weighed out, and what it costs; `field` is where that was typed. */
export type Bought = { name: string; field: string; weight: Ratio; cost: Priced | undefined };

/** What each line costs, in the money that was typed; null where no price is given. */
export function costsOf(figures: Figures, bought: readonly Bought[], unit: WeightUnit): (Ratio | null)[] {
  if (bought.every(({ cost }) => !cost)) return bought.map(() => null);
  const gram = factorBetween(unit, "g");
  return bought.map(({ name, field, weight, cost }) => {
    const perGram = pricePerGram(figures, cost, field, name);
    return perGram && "n" in gram ? timesRatio(timesRatio(weight, gram), perGram) : null;
  });
}

/** The batch's cost with the names of what has no price; null where nothing has one. Water costs nothing. */
export function worthOf(
  bought: readonly Bought[],
  costs: readonly (Ratio | null)[],
  bars: Ratio | null,
): SoapResult["cost"] {
  const known = costs.filter((cost) => cost !== null);
  if (known.length === 0) return null;
  const total = sumRatios(known);
  return {
    total: ratioText(total),
    perBar: bars && ratioText(overRatio(total, bars)),
    missing: bought.filter(({ weight }, i) => costs[i] === null && weight.n > 0n).map(({ name }) => name),
  };
}

/** Bars before and after curing. What dries away is water: more than there is of it cannot. */
export function curedOf(
  figures: Figures,
  bars: SoapInput["bars"],
  { total, water }: { total: Ratio; water: Ratio },
): { cured: SoapResult["cured"]; count: Ratio | null } {
  if (!bars) return { cured: null, count: null };
  const count = figures.positive(bars.count, "bars.count", "The number of bars");
  const loss = timesRatio(total, figures.percent(bars.loss, "bars.loss", "The weight lost in curing"));
  const left = plusRatio(total, { n: -loss.n, d: loss.d });
  if (overRatio(loss, water).n > overRatio(loss, water).d)
    figures.refuse("loss_above_water", "bars.loss", "Bars cannot lose more than the water that is in them.");
  return {
    count,
    cured: {
      total: ratioText(left),
      bar: ratioText(overRatio(left, count)),
      freshBar: ratioText(overRatio(total, count)),
      count: ratioText(count),
    },
  };
}
