import { percentOf, totalOf } from "../inci/order";
import type { Part } from "../inci/part";
import { cameOut, fatsWithoutValue, saponifiedOils, wentIn, type IngredientList } from "../inci/styles";
import type { Trade } from "../which";
import type { Ingredients } from "../parts";
import type { Block } from "../sheet";
import type { Words } from "../words";
import { soapFactsOf } from "./soap-facts";

export type ListSource = {
  words: Words;
  trade: Trade | null;
  category: string | null;
  data: Readonly<Record<string, string>>;
  ingredients: Omit<Ingredients, "each">;
};

/** The one list that a label of it carries: of a soap what is in the cured bar, as far as that is known; of all else what went in. */
export function labelList({ trade, category, data, ingredients }: Omit<ListSource, "words">): string {
  const { facts } = soapFactsOf(data, category);
  const came = trade === "soap" ? cameOut(ingredients.left, facts) : null;
  return textOf(came ?? wentIn(ingredients.used));
}

/** The lists that may stand on a label, each with the shares behind it; of soap in the three usual styles. */
export function ingredientBlocks(source: ListSource): Block[] {
  const { trade, category, data, ingredients } = source;
  const went = wentIn(ingredients.used);
  if (trade !== "soap")
    return [...listBlocks(source, "Ingredients", went), ...notes([...ingredients.notes, HOW])];
  const { facts, assumptions } = soapFactsOf(data, category);
  const came = cameOut(ingredients.left, facts);
  return [
    ...listBlocks(source, "What went in", went),
    ...(came ? listBlocks(source, "What came out", came) : unreckoned(ingredients.left)),
    ...listBlocks(source, "Saponified oils of …", saponifiedOils(ingredients.left, facts)),
    ...notes([...ingredients.notes, ...(came?.notes ?? []), HOW]),
    { kind: "text", title: "How what came out is reckoned", paragraphs: assumptions },
  ];
}

const unreckoned = (parts: readonly Part[]): Block[] => [
  {
    kind: "text",
    title: "What came out",
    paragraphs: [
      `It cannot be reckoned: no saponification value is known for ${fatsWithoutValue(parts)
        .map(({ name }) => name)
        .join("; ")}. Link it to its entry of the library.`,
    ],
  },
];

const HOW =
  "By falling weight; what is below 1 % follows by name, colorants come last by name. Allergens of fragrances that your market wants named are not in these lists: take them from your supplier's sheet.";

const notes = (paragraphs: string[]): Block[] => [{ kind: "text", title: "Before you print it", paragraphs }];

function listBlocks({ words }: ListSource, title: string, list: IngredientList): Block[] {
  const total = totalOf(list.entries);
  return [
    { kind: "text", title, paragraphs: [textOf(list)] },
    {
      kind: "table",
      title: `${title.replace(" of …", "")}, by weight`,
      columns: [{ label: "Name" }, { label: "g", numeric: true }, { label: "By weight", numeric: true }],
      rows: list.entries.map(({ name, grams }) => [
        name,
        words.figure(grams, 1),
        words.percent(percentOf(grams, total)),
      ]),
      total: ["Together", words.figure(total, 1), ""],
    },
  ];
}

const textOf = ({ entries }: IngredientList): string => entries.map(({ name }) => name).join(", ");
