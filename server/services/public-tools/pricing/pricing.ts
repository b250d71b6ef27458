import {
  compareRatio,
  overRatio,
  plusRatio,
  ratio,
  ratioText,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import type { Calculated } from "../calculated";
import { Figures, type Figure } from "../figures";
import { channelAt, isLoss, priceFor, type Aim, type Channel, type Fee, type Fees } from "./channel";
import { materialCost, type Material } from "./materials";

/** All figures are decimal texts; money is in one currency, whichever. */
export type PricingInput = {
  materials: readonly Material[];
  labour?: readonly { task: string; minutes: Figure; hourlyRate: Figure }[];
  /** Sums per batch: rent, power, cleaning. */
  overhead?: readonly { name: string; amount: Figure }[];
  /** Overhead as percent of materials and labour, on top of the sums. */
  overheadPercent?: Figure;
  fees?: readonly Fee[];
  /** How many pieces of the batch can be sold. */
  pieces: Figure;
  wholesale: Aim;
  retail: Aim;
};

export type PricingResult = {
  /** What the used part of each material cost, in the order given. */
  materials: { name: string; cost: string }[];
  labour: { task: string; cost: string }[];
  materialsCost: string;
  labourCost: string;
  overheadCost: string;
  batchCost: string;
  /** Cost of one piece before fees. */
  pieceCost: string;
  wholesale: Channel;
  retail: Channel;
};

/**
 * What a batch and one piece of it cost, and what to ask for it. Nothing is rounded: prices are rounded by who sets
 * them. Formulas: price = (cost + fixed fees) / (1 - fee share - margin), or (cost x (1 + markup) + fixed fees) / (1 - fee share).
 */
export function pricing(input: PricingInput): Calculated<PricingResult> {
  const figures = new Figures();
  const materials = figures
    .lines(input.materials, "materials", "Materials")
    .map((m, i) => ({ name: m.name, cost: materialCost(figures, m, `materials.${i}`) }));
  const labour = figures
    .lines(input.labour, "labour", "Labour")
    .map((l, i) => ({ task: l.task, cost: labourCost(figures, l, `labour.${i}`) }));
  const materialsCost = sumRatios(materials.map((m) => m.cost));
  const labourTotal = sumRatios(labour.map((l) => l.cost));
  const made = plusRatio(materialsCost, labourTotal);
  const overheadCost = readOverhead(figures, input, made);
  const batchCost = plusRatio(made, overheadCost);
  const pieceCost = overRatio(batchCost, figures.positive(input.pieces, "pieces", "The number of pieces"));
  const fees = readFees(figures, input);
  const wholesale = sold(figures, input.wholesale, "wholesale", pieceCost, fees);
  const retail = sold(figures, input.retail, "retail", pieceCost, fees);
  warnOf(figures, { labour: labourTotal, pieceCost, wholesale, retail });
  return figures.answer(() => ({
    materials: materials.map((m) => ({ ...m, cost: ratioText(m.cost) })),
    labour: labour.map((l) => ({ ...l, cost: ratioText(l.cost) })),
    materialsCost: ratioText(materialsCost),
    labourCost: ratioText(labourTotal),
    overheadCost: ratioText(overheadCost),
    batchCost: ratioText(batchCost),
    pieceCost: ratioText(pieceCost),
    wholesale: channelAt(wholesale.price, pieceCost, wholesale.fees),
    retail: channelAt(retail.price, pieceCost, retail.fees),
  }));
}

function labourCost(
  figures: Figures,
  line: { task: string; minutes: Figure; hourlyRate: Figure },
  field: string,
): Ratio {
  const task = line.task || "this task";
  const minutes = figures.amount(line.minutes, `${field}.minutes`, `The minutes of ${task}`);
  const rate = figures.amount(line.hourlyRate, `${field}.hourlyRate`, `The hourly rate of ${task}`);
  return overRatio(timesRatio(minutes, rate), ratio(60n));
}

function readOverhead(figures: Figures, input: PricingInput, made: Ratio): Ratio {
  const sums = figures
    .lines(input.overhead, "overhead", "Overhead")
    .map((o, i) => figures.amount(o.amount, `overhead.${i}.amount`, o.name || "This overhead"));
  const share = figures.percent(input.overheadPercent, "overheadPercent", "Overhead", { most: "1000" });
  return plusRatio(sumRatios(sums), timesRatio(made, share));
}

type Sold = { price: Ratio; fees: Fees };
type ReadFee = Fees & { on: Fee["on"] };

const readFees = (figures: Figures, input: PricingInput): ReadFee[] =>
  figures.lines(input.fees, "fees", "Fees").map((fee, i) => ({
    on: fee.on,
    share: figures.percent(fee.percent, `fees.${i}.percent`, fee.name || "This fee"),
    fixed: figures.optional(fee.fixed, `fees.${i}.fixed`, fee.name || "This fee"),
  }));

function sold(
  figures: Figures,
  aim: Aim,
  channel: "wholesale" | "retail",
  cost: Ratio,
  all: ReadFee[],
): Sold {
  const own = all.filter(({ on }) => on === channel || on === "both");
  const fees = { share: sumRatios(own.map((f) => f.share)), fixed: sumRatios(own.map((f) => f.fixed)) };
  return { price: priceFor(figures, aim, cost, fees, channel), fees };
}

function warnOf(
  figures: Figures,
  {
    labour,
    pieceCost,
    wholesale,
    retail,
  }: { labour: Ratio; pieceCost: Ratio; wholesale: Sold; retail: Sold },
): void {
  if (labour.n === 0n) figures.warn("no_labour", "labour", "Nobody is paid for the work in this price.");
  for (const [field, { price, fees }] of Object.entries({ wholesale, retail }))
    if (isLoss(price, pieceCost, fees))
      figures.warn(
        "sold_at_a_loss",
        field,
        `The ${field} price is below what a piece costs to make and sell.`,
      );
  if (compareRatio(retail.price, wholesale.price) < 0)
    figures.warn(
      "retail_below_wholesale",
      "retail",
      "Retail is cheaper than wholesale: shops could not resell this.",
    );
}
