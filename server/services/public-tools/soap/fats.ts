import {
  compareRatio,
  minusRatio,
  ratio,
  ratioOf,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { kept, type Figure, type Figures } from "../figures";
import { oilNamed } from "../oils/names";
import type { Oil, SapSource } from "../oils/oils";
import { isGiven, ownSap, published, spreadOf } from "./sap";
import type { SoapOil } from "./shapes";
import { sumOfProducts } from "./sums";

/** One line of fat as it is reckoned with. */
export type Fat = {
  field: string;
  name: string;
  weight: Ratio;
  sapKoh: Ratio;
  sapSource: string;
  /** The lowest and highest SAP that any chart prints; the fat's own where it is the only one, or the person's. */
  lowest: Ratio;
  highest: Ratio;
  iodine: Ratio | null;
  ins: Ratio | null;
  oil: Oil | null;
};

export const weightOf = (fats: readonly Fat[]): Ratio => sumRatios(fats.map((fat) => fat.weight));

/** Grams of KOH that all of them would take to the last molecule. */
export const kohFor = (fats: readonly Fat[], sap: (fat: Fat) => Ratio = (fat) => fat.sapKoh): Ratio =>
  sumOfProducts(fats.map((fat) => [fat.weight, sap(fat)]));

/** Where values come from that the person does not give, and for which alkali. */
type Published = { source?: SapSource; naohShare: Ratio };

/** Reads lines of fat. Nobody's SAP is ever taken for zero: a fat without one is a problem. */
export function readFats(
  figures: Figures,
  lines: readonly SoapOil[] | undefined,
  field: string,
  from: Published & { whole?: Figure },
): Fat[] {
  const read = figures
    .lines(lines, field, "The oils")
    .map((line, i) => readFat(figures, line, `${field}.${i}`, from));
  const byPercent = read.length > 0 && lines!.every((line) => isGiven(line.percent) && !isGiven(line.weight));
  const weights = byPercent
    ? sharesOf(figures, lines!, field, from.whole)
    : read.map(({ field, name }, i) =>
        figures.amount(lines![i]!.weight, `${field}.weight`, `The weight of ${name}`),
      );
  return read.map((fat, i) => Object.assign(fat, { weight: weights[i]! }));
}

/** Thirds are typed as 33.3: what is this near to a hundred is meant as a hundred. */
const NEAR = ratioOf("0.1");

function sharesOf(figures: Figures, lines: readonly SoapOil[], field: string, whole: Figure): Ratio[] {
  const weight = figures.positive(whole, "oilsWeight", "The weight of all oils");
  const percents = lines.map((line, i) =>
    figures.amount(line.percent, `${field}.${i}.percent`, "The percentage"),
  );
  const sum = sumRatios(percents);
  const off = minusRatio(sum, ratio(100n));
  if (compareRatio(off.n < 0n ? ratio(-off.n, off.d) : off, NEAR) > 0 || sum.n === 0n) {
    figures.refuse(
      "percent_not_100",
      field,
      "The percentages of the oils do not add up to 100. Change one, or make them 100 in proportion.",
    );
    return percents;
  }
  return percents.map((percent) => timesRatio(weight, ratio(percent.n * sum.d, percent.d * sum.n)));
}

function readFat(
  figures: Figures,
  line: SoapOil,
  field: string,
  { source = "soapcalc", naohShare }: Published,
): Omit<Fat, "weight"> {
  const asked = line.id ?? line.name ?? "";
  const oil = typeof asked === "string" ? oilNamed(asked) : null;
  const name = (line.name ?? oil?.name ?? "").slice(0, 100) || "this oil";
  const own = ownSap(figures, line, field, { name, naohShare });
  if (!own && !oil) {
    figures.refuse(
      "missing_sap",
      field,
      `No saponification value is known for ${name}. Choose an oil of the list or give its value.`,
    );
  }
  const chosen = own ?? (oil ? published(oil, source) : { sap: ratio(1n), from: "" });
  return {
    field,
    name,
    oil,
    sapKoh: chosen.sap,
    sapSource: chosen.from,
    ...(own || !oil ? { lowest: chosen.sap, highest: chosen.sap } : spreadOf(oil)),
    iodine: valueOf(figures, line.iodine, oil?.iodine, `${field}.iodine`, `The iodine value of ${name}`),
    ins: valueOf(figures, line.ins, oil?.ins, `${field}.ins`, `The INS of ${name}`),
  };
}

const valueOf = (figures: Figures, own: Figure, known: string | undefined, field: string, name: string) =>
  isGiven(own) ? figures.amount(own, field, name) : known === undefined ? null : kept(known);
