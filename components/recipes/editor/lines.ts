import { ratio, timesRatio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { readTyped, typedText } from "@/server/kernel/typed";
import { ratioOrProblem } from "@/server/services/recipes/pure";
import type { ConversionRules } from "@/server/services/unit-conversion/pure";

/** The editor's lines and what they come to. Pure; amounts stay the text they were typed as until they are sent. */

export type EditorItem = {
  /** Of an item of the organization; or of the global library, of which there is no item yet: then its slug is the id. */
  from: "shelf" | "library";
  id: string;
  name: string;
  kind: string;
  displayUnit: string;
  units: readonly { code: string; symbol: string }[];
  rules: ConversionRules;
};

export type Line = {
  key: string;
  item: EditorItem | null;
  /** What was typed where no item was chosen; saving asks for it, with the drawer that adds it. */
  wanted: string;
  /** As typed, in `unit`. */
  amount: string;
  unit: string;
  /** As typed while percentages rule; null where nobody typed one. */
  percent: string | null;
  note: string;
  isCritical: boolean;
};

/** Percentages of a chosen total; null while amounts rule. */
export type ByPercent = {
  /** As typed, in `unit`. */
  total: string;
  unit: "g" | "kg" | "oz" | "lb";
  /** What the lines weighed when percentages began, in g: lines without a typed percentage keep their share of it. */
  began: Quantity;
};

export type Grid = { lines: readonly Line[]; byPercent: ByPercent | null };

const WEIGHT: Record<ByPercent["unit"], string> = { g: "1", kg: "1000", oz: "28.349523125", lb: "453.59237" };

export const emptyLine = (key: string): Line => ({
  key,
  item: null,
  wanted: "",
  amount: "",
  unit: "",
  percent: null,
  note: "",
  isCritical: false,
});

export const isEmpty = (line: Line): boolean =>
  !line.item && line.wanted === "" && line.amount.trim() === "" && line.note === "";

const read = (typed: string, locale: string): Quantity | null => {
  const number = readTyped(typed, locale);
  return number.ok ? Quantity.parse(number.value) : null;
};

/** How many g one of the line's unit weighs; null for what is counted, or weighs nobody knows what. */
export function weightRatio({ item, unit }: Pick<Line, "item" | "unit">) {
  if (!item || item.rules.dimension === "count") return null;
  return ratioOrProblem(item.rules, unit, "g").ratio;
}

/** The chosen total in g; null where it cannot be read. */
export function totalWeight(byPercent: ByPercent, locale: string): Quantity | null {
  const total = read(byPercent.total, locale);
  return total?.isPositive ? total.times(Quantity.of(WEIGHT[byPercent.unit]).toRatio()) : null;
}

/**
 * The amount of a line in its unit: as typed, or, while percentages rule, the percentage of the total. A typed percentage
 * is applied as an exact fraction and rounded once, so that neither it nor the amount drifts however often it is edited.
 */
export function amountOf(line: Line, byPercent: ByPercent | null, locale: string): Quantity | null {
  const typed = read(line.amount, locale);
  const weighs = byPercent && weightRatio(line);
  if (!byPercent || !weighs) return typed;
  const total = totalWeight(byPercent, locale);
  if (!total) return null;
  if (line.percent === null) {
    if (!typed || !byPercent.began.isPositive) return typed;
    return typed.times(total.over(byPercent.began));
  }
  const percent = read(line.percent, locale);
  if (!percent || percent.isNegative) return null;
  const share = timesRatio(percent.toRatio(), ratio(1n, 100n));
  return Quantity.fromRatio(timesRatio(timesRatio(total.toRatio(), share), ratio(weighs.d, weighs.n)));
}

/** What all lines weigh, in g. */
export function massOf(lines: readonly Line[], byPercent: ByPercent | null, locale: string): Quantity {
  return Quantity.sum(lines.flatMap((line) => weightOf(line, byPercent, locale) ?? []));
}

function weightOf(line: Line, byPercent: ByPercent | null, locale: string): Quantity | null {
  const weighs = weightRatio(line);
  const amount = weighs && amountOf(line, byPercent, locale);
  return weighs && amount ? amount.times(weighs) : null;
}

/** Shares of the mass (or, while percentages rule, of the total) as percents at four places; null for what has no weight. */
export function percentsOf({ lines, byPercent }: Grid, locale: string): (string | null)[] {
  const whole = byPercent ? totalWeight(byPercent, locale) : massOf(lines, null, locale);
  return lines.map((line) => {
    const weight = weightOf(line, byPercent, locale);
    return weight && whole?.isPositive ? percentText(weight, whole) : null;
  });
}

function percentText(part: Quantity, whole: Quantity): string {
  const { n, d } = part.over(whole);
  const scaled = (2n * n * 1_000_000n + d) / (2n * d);
  return String(Quantity.whole(scaled).times(ratio(1n, 10_000n)));
}

/** Percentages begin with what the lines weigh now; amounts stay what they are until a percentage or the total is typed. */
export function beginPercent({ lines }: Grid, locale: string): Grid {
  const began = massOf(lines, null, locale);
  const total = began.isPositive ? began : Quantity.whole(1000);
  return { lines, byPercent: { total: typedText(String(total), locale), unit: "g", began: total } };
}

/** Back to amounts: what the percentages came to is what stands there now. */
export function endPercent({ lines, byPercent }: Grid, locale: string): Grid {
  return {
    byPercent: null,
    lines: lines.map((line) => {
      const amount = amountOf(line, byPercent, locale);
      const typed = read(line.amount, locale);
      const same = amount && typed?.equals(amount);
      return {
        ...line,
        percent: null,
        amount: same || !amount ? line.amount : typedText(String(amount), locale),
      };
    }),
  };
}

/** The lines with one of them moved by so many places; unchanged where it would leave the list. */
export function moved(lines: readonly Line[], from: number, to: number): readonly Line[] {
  if (to < 0 || to >= lines.length || from === to) return lines;
  const rest = lines.filter((_, i) => i !== from);
  return [...rest.slice(0, to), lines[from]!, ...rest.slice(to)];
}
