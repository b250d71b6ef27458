import {
  minusRatio,
  overRatio,
  plusRatio,
  ratio,
  ratioText,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { inUnit, readWeight, WHOLE, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import { costOf, costSheet, type CostSheet } from "../cost-sheet";
import { Figures, percentText, type Figure } from "../figures";
import { priceOf, pricePer, type Priced } from "../priced";

/** A salve by weight: oil, wax, and what is stirred in at the end as percent of the whole. */
export type SalveInput = {
  /** `total`: the whole batch; `oil`: the oil at hand, to which the rest is found. */
  from: "total" | "oil";
  amount: Amount;
  /** Parts of oil for one part of wax: 4 is firm, 5 softer, 8 soft. */
  oilToWax: Figure;
  /** Essential oils, vitamin E, each as percent of the whole. */
  extras?: readonly { name: string; percent: Figure; cost?: Priced }[];
  tin?: Amount;
  /** `tin` is the price of an empty one, with its label. */
  costs?: { oil?: Priced; wax?: Priced; tin?: Figure };
  unit: string;
};

export type SalveResult = {
  total: string;
  oil: string;
  wax: string;
  waxPercent: string;
  extras: { name: string; amount: string }[];
  /** Whole tins that are filled; null where no tin is given. */
  tins: string | null;
  leftOver: string | null;
  /** `each` is what a full tin costs; without tins, what one unit of weight costs. */
  cost: CostSheet | null;
};

/** Oil and wax by their ratio, with the extras as shares of the whole batch. */
export function salve(input: SalveInput): Calculated<SalveResult> {
  const figures = new Figures();
  const amount = readWeight(figures, input.amount, "amount", input.from === "oil" ? "The oil" : "The batch");
  const parts = figures.positive(input.oilToWax, "oilToWax", "The parts of oil");
  const extras = figures.lines(input.extras, "extras", "Extras").map(({ name, percent, cost }, i) => ({
    name,
    share: figures.percent(percent, `extras.${i}.percent`, name || "This extra"),
    price: pricePer(figures, cost, "g", `extras.${i}.cost`, name || "this extra"),
  }));
  const base = extras.reduce((left, { share }) => minusRatio(left, share), WHOLE);
  if (base.n <= 0n)
    figures.refuseTogether("no_room", "extras", "Extras must stay below 100 %: oil and wax need room too.");
  const oilShare = timesRatio(base, overRatio(parts, plusRatio(parts, WHOLE)));
  const tin = input.tin ? readWeight(figures, input.tin, "tin", "The tin") : null;
  const { costs } = input;
  const prices = {
    oil: pricePer(figures, costs?.oil, "g", "costs.oil", "the oil"),
    wax: pricePer(figures, costs?.wax, "g", "costs.wax", "the wax"),
    tin: tin && priceOf(figures, costs?.tin, "costs.tin", "The price of a tin"),
  };
  return figures.answer(() => {
    const total = input.from === "oil" ? overRatio(amount, oilShare) : amount;
    const weighed = (grams: Ratio) => ratioText(inUnit(grams, "mass", input.unit));
    const tins = tin && overRatio(total, tin).n / overRatio(total, tin).d;
    return {
      total: weighed(total),
      oil: weighed(timesRatio(total, oilShare)),
      wax: weighed(timesRatio(total, minusRatio(base, oilShare))),
      waxPercent: percentText(minusRatio(base, oilShare)),
      extras: extras.map(({ name, share }) => ({ name, amount: weighed(timesRatio(total, share)) })),
      tins: tins === null ? null : tins.toString(),
      cost: costSheet(
        [
          { name: "Oil", cost: costOf(prices.oil, timesRatio(total, oilShare)) },
          { name: "Wax", cost: costOf(prices.wax, timesRatio(total, minusRatio(base, oilShare))) },
          ...extras
            .filter(({ share }) => share.n > 0n)
            .map(({ name, share, price }) => ({ name, cost: costOf(price, timesRatio(total, share)) })),
          ...(tins ? [{ name: "Tins", cost: costOf(prices.tin, ratio(tins)) }] : []),
        ],
        tins ? ratio(tins) : inUnit(total, "mass", input.unit),
      ),
      leftOver: tin && tins !== null ? weighed(minusRatio(total, timesRatio(tin, { n: tins, d: 1n }))) : null,
    };
  });
}
