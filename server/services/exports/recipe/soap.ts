import { overRatio, plusRatio, ratio, ratioOf, ratioText } from "@/server/kernel/exact";
import { QUALITIES, soap, USUAL } from "@/server/services/public-tools/pure";
import { instructionBlocks } from "../instructions";
import { roleOf } from "../inci/roles";
import { fatsWithoutValue, superfatIn } from "../inci/styles";
import type { Block } from "../sheet";
import { glance, gramsOf, piecesTable, present, shareOf, weighedTable, writtenFacts } from "./blocks";
import type { LineFacts, RecipeFacts } from "./facts";
import { soapFactsOf } from "./soap-facts";

/** A soap by what each thing does in it: fats, lye and water, all else; what the lye leaves, and what soap it will be. */
export function soapBlocks(facts: RecipeFacts): Block[] {
  const { words } = facts;
  const lines = facts.lines.filter((line) => line.isIngredient);
  const fats = lines.filter((line) => roleIn(line) === "fat");
  const lye = lines.filter((line) => ["naoh", "koh"].includes(roleIn(line)));
  const liquid = lines.filter((line) => isLiquid(line));
  const others = lines.filter((line) => ![...fats, ...lye, ...liquid].includes(line));
  const oils = gramsOf(fats);
  const liquidToLye = lye.length > 0 ? overRatio(gramsOf(liquid), gramsOf(lye)) : null;
  const concentration = shareOf(gramsOf(lye), plusRatio(gramsOf(lye), gramsOf(liquid)));
  const { facts: purities, assumptions } = soapFactsOf(facts.data, facts.category);
  const superfat = superfatIn(facts.ingredients.left, purities);
  return present([
    glance(facts, [
      { term: "Fats", detail: `${words.grams(oils)} · ${words.ounces(oils)}` },
      ...writtenFacts(facts),
      superfat && { term: "Superfat, reckoned", detail: words.percent(ratio(superfat.n * 100n, superfat.d)) },
      concentration && lye.length > 0
        ? { term: "Lye concentration", detail: words.percent(concentration) }
        : null,
      liquidToLye && { term: "Liquid to lye", detail: `${words.figure(liquidToLye, 2)} : 1` },
      { term: "All together", detail: words.grams(facts.mass) },
    ]),
    weighedTable(facts, "Fats", fats, { label: "Of the fats" }),
    weighedTable(facts, "Lye and liquids", [...lye, ...liquid], { label: "Of the fats", of: oils }),
    weighedTable(facts, "Everything else", others, { label: "Of the fats", of: oils }),
    qualities(facts, fats),
    piecesTable(facts, "Wrapping"),
    ...instructionBlocks(facts.instructions),
    {
      kind: "text",
      title: "How the superfat is reckoned",
      paragraphs: [...unknownFats(facts), ...assumptions],
    },
    {
      kind: "blanks",
      title: "At the pot",
      labels: [
        "Date",
        "Lye temperature",
        "Fats temperature",
        "Trace",
        "Poured",
        "Cut",
        "Cured on",
        "Made by",
      ],
    },
  ]);
}

const FATTY = new Set(["oil", "butter", "wax", "fatty_acid"]);

const roleIn = ({ part }: LineFacts): string => {
  if (!part) return "other";
  const { kind } = roleOf(part);
  return kind === "other" && part.family && FATTY.has(part.family) ? "fat" : kind;
};

const isLiquid = (line: LineFacts): boolean =>
  roleIn(line) === "water" || (roleIn(line) === "other" && line.part?.family === "liquid");

const unknownFats = ({ ingredients }: RecipeFacts): string[] =>
  fatsWithoutValue(ingredients.left).map(
    ({ name }) =>
      `No saponification value is known for ${name}, so the superfat is not reckoned. Link it to its entry of the library.`,
  );

/** What the fats make of it, as the soap calculator reckons; nothing where a fat is none that it knows. */
function qualities(facts: RecipeFacts, fats: readonly LineFacts[]): Block | null {
  const known = fats.flatMap(({ part, grams }) =>
    part?.oilKey && grams ? [{ id: part.oilKey, weight: ratioText(grams) }] : [],
  );
  if (known.length === 0 || known.length < fats.length) return null;
  const made = soap({
    oils: known,
    weightUnit: "g",
    lye: { kind: "naoh" },
    superfat: "0",
    water: { mode: "ratio", value: "2" },
  });
  if (!made.ok) return null;
  return {
    kind: "table",
    title: "What soap it will be",
    columns: [{ label: "Quality" }, { label: "Value", numeric: true }, { label: "Usual", numeric: true }],
    rows: QUALITIES.map((quality) => [
      quality.charAt(0).toUpperCase() + quality.slice(1),
      facts.words.figure(ratioOf(made.result.qualities[quality]), 1),
      (USUAL as Partial<Record<string, readonly string[]>>)[quality]?.join(" – ") ?? "",
    ]),
    note: "Sums of the fatty acids of the published charts; the soap calculator says how.",
  };
}
