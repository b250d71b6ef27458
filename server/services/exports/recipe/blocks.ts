import { factLabel } from "@/server/services/recipes/pure";
import { overRatio, ratio, sumRatios, type Ratio } from "@/server/kernel/exact";
import { percentOf } from "../inci/order";
import type { Block } from "../sheet";
import type { LineFacts, RecipeFacts } from "./facts";

type Fact = { term: string; detail: string };

/** What every sheet of a recipe says first: what it makes, how much, for how long. */
export function glance(facts: RecipeFacts, more: readonly (Fact | null)[] = []): Block {
  const { words, portions, shelfLifeDays } = facts;
  const all: (Fact | null)[] = [
    { term: "Makes", detail: words.amount(String(facts.yield.quantity), facts.yield.unit) },
    portions && { term: "Portions", detail: `${words.number(String(portions.count))} × ${portions.name}` },
    facts.factor.toString() === "1"
      ? null
      : { term: "Scaled", detail: `${words.number(String(facts.factor))} times` },
    ...more,
    shelfLifeDays === null ? null : { term: "Keeps", detail: `${words.number(String(shelfLifeDays))} days` },
  ];
  return { kind: "facts", facts: all.filter((fact) => fact !== null) };
}

const LABELS: Readonly<Record<string, string>> = {
  lye: "Lye",
  superfat: "Superfat, as written",
  water: "Water, as written",
  load: "Fragrance load, as written",
  wax: "Wax",
  density: "Density of the mix",
};

/** What the trade added to the recipe, as it was typed. */
export const writtenFacts = ({ data }: RecipeFacts): Fact[] =>
  Object.entries(data).map(([key, value]) => ({
    term: LABELS[key] ?? factLabel(key),
    detail: key === "density" ? `${value} g/ml` : value,
  }));

export const named = (line: LineFacts): string =>
  `${line.name}${line.isCritical ? " (critical)" : ""}${line.note ? ` – ${line.note}` : ""}`;

/** As it was written; beside it its weight, where that says more. */
export const asWritten = ({ words }: RecipeFacts, line: LineFacts): string =>
  words.amount(String(line.quantity), line.unit);

export const gramsOf = (lines: readonly LineFacts[]): Ratio =>
  sumRatios(lines.flatMap(({ grams }) => grams ?? []));

/**
 * Lines with their weight in grams and ounces, and their share of a whole (of these lines themselves unless another is
 * given). Null where there are none.
 */
export function weighedTable(
  facts: RecipeFacts,
  title: string,
  lines: readonly LineFacts[],
  share: { label: string; of?: Ratio; note?: string },
): Block | null {
  if (lines.length === 0) return null;
  const { words } = facts;
  const whole = share.of ?? gramsOf(lines);
  const percent = (grams: Ratio | null) =>
    grams && whole.n !== 0n ? words.percent(percentOf(grams, whole)) : "";
  const total = gramsOf(lines);
  return {
    kind: "table",
    title,
    columns: [
      { label: "Item" },
      { label: "Amount", numeric: true },
      { label: "g", numeric: true },
      { label: "oz", numeric: true },
      { label: share.label, numeric: true },
    ],
    rows: lines.map((line) => [
      named(line),
      asWritten(facts, line),
      line.grams ? bare(words.grams(line.grams)) : "",
      line.grams ? bare(words.ounces(line.grams)) : "",
      percent(line.grams),
    ]),
    ...(lines.length > 1 && {
      total: ["Together", "", bare(words.grams(total)), bare(words.ounces(total)), percent(total)],
    }),
    ...(share.note && { note: share.note }),
  };
}

/** The figure without its unit, which stands over the column. */
const bare = (amount: string): string => amount.replace(/ (g|oz)$/, "");

/** Things that are counted, not weighed. */
export function piecesTable(facts: RecipeFacts, title: string): Block | null {
  const lines = facts.lines.filter((line) => !line.isIngredient);
  if (lines.length === 0) return null;
  return {
    kind: "table",
    title,
    columns: [{ label: "Item" }, { label: "Amount", numeric: true }],
    rows: lines.map((line) => [named(line), asWritten(facts, line)]),
  };
}

/** One of a whole in percent of 0 to 100, exact. */
export const shareOf = (part: Ratio, whole: Ratio): Ratio | null =>
  whole.n === 0n ? null : overRatio(ratio(part.n * 100n, part.d), whole);

export const present = (blocks: readonly (Block | null)[]): Block[] =>
  blocks.filter((block) => block !== null);
