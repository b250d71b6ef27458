import { minusRatio, plusRatio, type Ratio } from "@/server/kernel/exact";
import { instructionBlocks } from "../instructions";
import type { Block } from "../sheet";
import { glance, gramsOf, piecesTable, present, shareOf, weighedTable, writtenFacts } from "./blocks";
import type { LineFacts, RecipeFacts } from "./facts";

/** A candle by wax, fragrance and colour; the load on both bases, for they are often taken for one another. */
export function candleBlocks(facts: RecipeFacts): Block[] {
  const { words } = facts;
  const lines = facts.lines.filter((line) => line.isIngredient);
  const scents = lines.filter(isScent);
  const colours = lines.filter((line) => line.part?.isColorant && !isScent(line));
  const waxes = lines.filter((line) => !scents.includes(line) && !colours.includes(line));
  const wax = gramsOf(waxes);
  const load = (of: Ratio) => shareOf(gramsOf(scents), of);
  const [ofWax, ofTotal] = [load(wax), load(plusRatio(wax, gramsOf(scents)))];
  return present([
    glance(facts, [
      facts.isPoured ? { term: "Poured into", detail: "jars and tins, as many as it fills" } : null,
      ...writtenFacts(facts),
      ofWax && scents.length > 0 ? { term: "Fragrance of the wax", detail: words.percent(ofWax) } : null,
      ofTotal && scents.length > 0
        ? { term: "Fragrance of wax and fragrance", detail: words.percent(ofTotal) }
        : null,
      { term: "All together", detail: words.grams(facts.mass) },
      unpoured(facts),
    ]),
    weighedTable(facts, "Wax", waxes, { label: "Of the wax" }),
    weighedTable(facts, "Fragrance", scents, { label: "Of the wax", of: wax }),
    weighedTable(facts, "Colour", colours, { label: "Of the wax", of: wax }),
    piecesTable(facts, "Wicks, vessels and labels"),
    ...instructionBlocks(facts.instructions),
    {
      kind: "blanks",
      title: "At the pitcher",
      labels: [
        "Date",
        "Fragrance added at",
        "Poured at",
        "Room temperature",
        "Vessels poured",
        "Cured on",
        "Made by",
      ],
    },
  ]);
}

const isScent = ({ part, name }: LineFacts): boolean =>
  part?.family === "fragrance_oil" ||
  part?.family === "essential_oil" ||
  /fragrance|essential oil/i.test(name);

/** What is melted and not yielded stays in the pitcher. */
function unpoured({ words, mass, yield: made }: RecipeFacts) {
  if (made.unit !== "g") return null;
  const rest = minusRatio(mass, made.quantity.toRatio());
  return rest.n > 0n ? { term: "Melted, and not yielded", detail: words.grams(rest) } : null;
}
