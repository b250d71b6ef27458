import { Quantity } from "@/server/kernel/quantity";
import { instructionBlocks } from "../instructions";
import type { Block } from "../sheet";
import { asWritten, glance, named, present, shareOf, writtenFacts } from "./blocks";
import type { RecipeFacts } from "./facts";

/** Any recipe: everything that goes in, its share by weight, how it is made, and what it costs for those who may know. */
export const generalBlocks = (facts: RecipeFacts): Block[] =>
  present([
    glance(facts, [
      facts.category === null ? null : { term: "Category", detail: facts.category },
      ...writtenFacts(facts),
    ]),
    linesTable(facts),
    costFacts(facts),
    ...instructionBlocks(facts.instructions),
  ]);

function linesTable(facts: RecipeFacts): Block {
  const { words, lines, mass, cost } = facts;
  const sees = cost !== null;
  const bareGrams = (text: string) => text.replace(/ g$/, "");
  const shareText = (grams: (typeof lines)[number]["grams"]) => {
    const share = grams && shareOf(grams, mass);
    return share ? words.percent(share) : "";
  };
  return {
    kind: "table",
    title: "What goes in",
    columns: [
      { label: "Item" },
      { label: "Amount", numeric: true },
      { label: "g", numeric: true },
      { label: "By weight", numeric: true },
      ...(sees ? [{ label: "Cost", numeric: true }] : []),
    ],
    rows: lines.map((line) => [
      named(line),
      asWritten(facts, line),
      line.grams ? bareGrams(words.grams(line.grams)) : "",
      shareText(line.grams),
      ...(sees ? [line.cost ? words.money(line.cost) : ""] : []),
    ]),
    total: ["Together", "", bareGrams(words.grams(mass)), "", ...(sees ? [words.money(cost.total)] : [])],
  };
}

function costFacts({ cost, words, portions, yield: made }: RecipeFacts): Block | null {
  if (!cost) return null;
  const per = (count: Quantity) => words.money(cost.total.share(Quantity.one, count));
  return {
    kind: "facts",
    title: "What it costs now",
    facts: [
      { term: "This batch", detail: words.money(cost.total) },
      ...(portions?.count.isPositive ? [{ term: `One ${portions.name}`, detail: per(portions.count) }] : []),
      ...(made.quantity.isPositive && !portions
        ? [{ term: `One ${made.unit} of it`, detail: per(made.quantity) }]
        : []),
      ...(cost.isWhole ? [] : [{ term: "Not in it", detail: "items that were never bought" }]),
    ],
  };
}
