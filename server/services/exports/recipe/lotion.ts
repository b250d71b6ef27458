import { instructionBlocks } from "../instructions";
import type { Block } from "../sheet";
import { glance, piecesTable, present, weighedTable, writtenFacts } from "./blocks";
import type { LineFacts, RecipeFacts } from "./facts";

/** A lotion, cream or balm in its phases, every line in percent of the whole: formulas of this kind are read in percents. */
export function lotionBlocks(facts: RecipeFacts): Block[] {
  const lines = facts.lines.filter((line) => line.isIngredient);
  const phases = new Map<string, LineFacts[]>();
  for (const line of lines) {
    const phase = phaseOf(line);
    phases.set(phase, [...(phases.get(phase) ?? []), line]);
  }
  const isSorted = lines.some((line) => !writtenPhase(line));
  return present([
    glance(facts, [...writtenFacts(facts), { term: "All together", detail: facts.words.grams(facts.mass) }]),
    ...[...phases]
      .sort(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b, "en"))
      .map(([phase, own]) => weighedTable(facts, phase, own, { label: "Of all", of: facts.mass })),
    isSorted
      ? {
          kind: "text",
          paragraphs: [
            'Lines are sorted into phases by what they are. Write "Phase A" or "Oil phase" into a line\'s note to sort it yourself.',
          ],
        }
      : null,
    piecesTable(facts, "Bottles, jars and labels"),
    ...instructionBlocks(facts.instructions),
    {
      kind: "blanks",
      title: "At the bench",
      labels: ["Date", "Water phase at", "Oil phase at", "Preservative added at", "pH", "Filled", "Made by"],
    },
  ]);
}

const ORDER = ["Water phase", "Oil phase", "Cool-down phase"];
const placeOf = (phase: string): number => (ORDER.indexOf(phase) + ORDER.length) % ORDER.length;

const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\bcool[ -]?down\b/i, ORDER[2]!],
  [/\bwater phase\b/i, ORDER[0]!],
  [/\boil phase\b/i, ORDER[1]!],
];

/** As a line's note says, in the calculator's words too: "Phase A", "Oil phase", "Cool down". */
const writtenPhase = ({ note }: LineFacts): string | null => {
  const letter = /\bphase\s+([a-z])\b/i.exec(note)?.[1];
  if (letter) return `Phase ${letter.toUpperCase()}`;
  return WRITTEN.find(([words]) => words.test(note))?.[1] ?? null;
};

const OILY = new Set(["oil", "butter", "wax", "fatty_acid", "emulsifier"]);
const COOL = new Set(["preservative", "essential_oil", "fragrance_oil", "active", "colorant"]);

function phaseOf(line: LineFacts): string {
  const family = line.part?.family ?? "";
  return writtenPhase(line) ?? (OILY.has(family) ? ORDER[1]! : COOL.has(family) ? ORDER[2]! : ORDER[0]!);
}
