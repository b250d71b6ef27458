import {
  compareRatio,
  minusRatio,
  overRatio,
  ratio,
  ratioText,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { inUnit, readAmount, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import { costOf, costSheet, type CostSheet } from "../cost-sheet";
import { Figures, percentText, type Figure } from "../figures";
import { pricePer, type Priced } from "../priced";

/** Essential oils in a carrier, by volume. */
export type BlendInput = {
  /** The finished blend, in a unit of volume. */
  total: Amount;
  /** Percent of all essential oils together, by volume. */
  percent: Figure;
  /** Counted with the dropper at hand: drops differ from 20 to 40 a millilitre. */
  dropsPerMl: Figure;
  /** Which essential oils, in parts: 2 and 1 are two thirds and one third. */
  oils: readonly { name: string; parts: Figure; cost?: Priced }[];
  costs?: { carrier?: Priced };
  /** A unit of volume to answer in; that of `total` where none is named. */
  unit?: string;
};

export type BlendResult = {
  /** In the unit asked for. */
  essentialOils: string;
  carrier: string;
  /** `drops` are whole; `exactDrops` what they were rounded from. */
  oils: { name: string; millilitres: string; drops: string; exactDrops: string }[];
  drops: string;
  /** What the whole drops come to, as percent of the finished blend. */
  percentByDrops: string;
  /** `each` is what one unit of the finished blend costs. */
  cost: CostSheet | null;
};

/** How much of each essential oil a dilution takes, in millilitres and in drops of the dropper at hand. */
export function blend(input: BlendInput): Calculated<BlendResult> {
  const figures = new Figures();
  const total = readAmount(figures, input.total, ["volume"], "total", "The blend");
  if (total.n === 0n) figures.refuse("not_positive", "total", "The blend must be more than zero.");
  const share = figures.percent(input.percent, "percent", "The dilution");
  const dropsPerMl = figures.positive(input.dropsPerMl, "dropsPerMl", "The drops per millilitre");
  const oils = figures.lines(input.oils, "oils", "A blend").map(({ name, parts, cost }, i) => ({
    name,
    parts: figures.positive(parts, `oils.${i}.parts`, name || "This oil"),
    price: pricePer(figures, cost, "ml", `oils.${i}.cost`, name || "this oil"),
  }));
  if (oils.length === 0) figures.refuse("missing", "oils", "Add at least one essential oil.");
  const parts = sumRatios(oils.map((oil) => oil.parts));
  const unit = input.unit ?? input.total.unit;
  if (input.unit) readAmount(figures, { quantity: "1", unit }, ["volume"], "unit", "The blend");
  const carrier = pricePer(figures, input.costs?.carrier, "ml", "costs.carrier", "the carrier");
  return figures.answer(() => {
    const essential = timesRatio(total, share);
    const lines = oils.map((oil) => {
      const millilitres = timesRatio(essential, overRatio(oil.parts, parts));
      return { ...oil, millilitres, exact: timesRatio(millilitres, dropsPerMl) };
    });
    const whole = lines.map(({ exact }) => nearest(exact));
    const drops = ratio(whole.reduce((sum, n) => sum + n, 0n));
    const byDrops = overRatio(overRatio(drops, dropsPerMl), total);
    warnOf(figures, share, byDrops);
    const said = (millilitres: Ratio) => ratioText(inUnit(millilitres, "volume", unit));
    return {
      essentialOils: said(essential),
      carrier: said(minusRatio(total, essential)),
      oils: lines.map(({ name, millilitres, exact }, i) => ({
        name,
        millilitres: ratioText(millilitres),
        drops: whole[i]!.toString(),
        exactDrops: ratioText(exact),
      })),
      drops: ratioText(drops),
      percentByDrops: percentText(byDrops),
      cost: costSheet(
        [
          ...lines.map(({ name, price, millilitres }) => ({ name, cost: costOf(price, millilitres) })),
          { name: "Carrier", cost: costOf(carrier, minusRatio(total, essential)) },
        ],
        inUnit(total, "volume", unit),
      ),
    };
  });
}

/** Half a drop counts as one: what a dropper does. */
const nearest = ({ n, d }: Ratio): bigint => (2n * n + d) / (2n * d);

/** Small blends in whole drops can be far from what was meant: said from a tenth on. */
function warnOf(figures: Figures, share: Ratio, byDrops: Ratio): void {
  const gap = minusRatio(byDrops, share);
  const size = gap.n < 0n ? { ...gap, n: -gap.n } : gap;
  if (compareRatio(timesRatio(size, ratio(10n)), share) >= 0 && share.n > 0n)
    figures.warn(
      "drops_too_coarse",
      "oils",
      "In whole drops this blend is a tenth or more off: measure it, or make more.",
    );
}
