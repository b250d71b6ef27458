import {
  compareRatio,
  minusRatio,
  overRatio,
  plusRatio,
  ratioText,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { WHOLE } from "../amounts";
import { percentText, type Figure, type Figures } from "../figures";

/**
 * How a selling price is found. Margin is what is left as a share of the price, markup as a share of the cost: a
 * markup of 100 % is a margin of 50 %. `price` takes the price as it is and says what it leaves.
 */
export type Aim = { by: "margin" | "markup" | "price"; figure: Figure };

/** What selling one piece takes away: a share of the price (marketplace, card) and a fixed sum. */
export type Fee = { name: string; percent?: Figure; fixed?: Figure; on: "retail" | "wholesale" | "both" };

/** One piece sold: all figures are money per piece, margin and markup percent. */
export type Channel = {
  price: string;
  fees: string;
  profit: string;
  /** Profit as percent of the price; null where nothing is asked for it. */
  margin: string | null;
  /** Profit as percent of the cost; null where it cost nothing. */
  markup: string | null;
};

export type Fees = { share: Ratio; fixed: Ratio };

/** The price of one piece that costs `cost`, after fees. Refused where fees and margin together leave nothing. */
export function priceFor(figures: Figures, aim: Aim, cost: Ratio, fees: Fees, field: string): Ratio {
  const name = { margin: "The margin", markup: "The markup", price: "The price" }[aim.by];
  const owed = plusRatio(cost, fees.fixed);
  const kept = minusRatio(WHOLE, fees.share);
  if (aim.by === "price") return figures.amount(aim.figure, field, name);
  if (aim.by === "markup") {
    const share = figures.percent(aim.figure, field, name, { most: "10000" });
    if (kept.n <= 0n) return figures.refuseTogether("fees_take_all", field, FEES_TAKE_ALL);
    return overRatio(plusRatio(owed, timesRatio(cost, share)), kept);
  }
  const share = figures.percent(aim.figure, field, name);
  const left = minusRatio(kept, share);
  if (left.n <= 0n)
    return figures.refuseTogether(
      "margin_too_high",
      field,
      "Margin and fees together must stay below 100 % of the price.",
    );
  return overRatio(owed, left);
}

const FEES_TAKE_ALL = "Fees must stay below 100 % of the price.";

/** What a price leaves of one piece. */
export function channelAt(price: Ratio, cost: Ratio, fees: Fees): Channel {
  const taken = plusRatio(timesRatio(price, fees.share), fees.fixed);
  const profit = minusRatio(minusRatio(price, taken), cost);
  return {
    price: ratioText(price),
    fees: ratioText(taken),
    profit: ratioText(profit),
    margin: price.n === 0n ? null : percentText(overRatio(profit, price)),
    markup: cost.n === 0n ? null : percentText(overRatio(profit, cost)),
  };
}

/** Below what it costs to make and sell? */
export const isLoss = (price: Ratio, cost: Ratio, fees: Fees): boolean =>
  compareRatio(minusRatio(price, timesRatio(price, fees.share)), plusRatio(cost, fees.fixed)) < 0;
