import { instructionBlocks } from "../instructions";
import { roleOf } from "../inci/roles";
import type { Block } from "../sheet";
import { glance, gramsOf, piecesTable, present, shareOf, weighedTable, writtenFacts } from "./blocks";
import type { LineFacts, RecipeFacts } from "./facts";

/** A dough in baker's percent: all flour together is 100, everything else is measured against it. */
export function bakerBlocks(facts: RecipeFacts): Block[] {
  const { words } = facts;
  const lines = facts.lines.filter((line) => line.isIngredient);
  const flours = lines.filter(isFlour);
  const flour = gramsOf(flours);
  const hydration = shareOf(gramsOf(lines.filter(isWater)), flour);
  const unweighed = lines.filter((line) => line.grams === null).map(({ name }) => name);
  return present([
    glance(facts, [
      ...writtenFacts(facts),
      { term: "Flour", detail: words.grams(flour) },
      hydration && { term: "Hydration by water alone", detail: words.percent(hydration) },
      { term: "Dough", detail: words.grams(gramsOf(lines)) },
    ]),
    weighedTable(facts, "Dough", [...flours, ...lines.filter((line) => !flours.includes(line))], {
      label: "Of the flour",
      of: flour,
      note: noteOf(flours, unweighed),
    }),
    piecesTable(facts, "Wrapping"),
    ...instructionBlocks(facts.instructions),
    {
      kind: "blanks",
      title: "At the bench",
      labels: ["Date", "Dough temperature", "Bulk until", "Shaped at", "Baked at", "Pieces", "Made by"],
    },
  ]);
}

/** A rye that is in no library is flour where its line says so, as the calculator's drafts do. */
const isFlour = ({ part, name, note }: LineFacts): boolean =>
  part?.family === "flour" || /^flour\b/i.test(note) || (!part && /\bflour\b/i.test(name));
const isWater = ({ part, name }: LineFacts): boolean =>
  part ? roleOf(part).kind === "water" : /\bwater$/i.test(name);

function noteOf(flours: readonly LineFacts[], unweighed: readonly string[]): string | undefined {
  if (flours.length === 0)
    return "No line is flour, so there is nothing to measure against. Link your flour to the library.";
  return unweighed.length > 0
    ? `Without a weight, and so without a percentage: ${unweighed.join(", ")}. Give them a density or a conversion.`
    : undefined;
}
