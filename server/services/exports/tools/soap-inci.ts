import { minusRatio, ratioOf, sumRatios, timesRatio } from "@/server/kernel/exact";
import {
  OILS,
  oilNamed,
  soapInput,
  typedFigure,
  type SoapResult,
  type SoapState,
} from "@/server/services/public-tools/pure";
import type { Part } from "../inci/part";
import { cameOut, saponifiedOils, wentIn, type IngredientList, type SoapFacts } from "../inci/styles";
import type { Block } from "../sheet";
import { SOAP_ACIDS } from "./soap-weights";
import type { Facts } from "./shape";

/** The ingredient list in the three styles that soap makers use, for a label to begin with. */
export function soapLists(state: SoapState, result: SoapResult, { inci }: Facts): Block[] {
  const parts = partsOf(state, result, inci);
  const facts = factsOf(state, result);
  const [went, came, oils] = [wentIn(parts), cameOut(parts, facts), saponifiedOils(parts, facts)];
  const own = parts.filter((part) => part.inci === null).map(({ name }) => name);
  return [
    list("Ingredients: what went in", went),
    ...(came ? [list("Ingredients: what came out", came)] : []),
    list("Ingredients: saponified oils of …", oils),
    {
      kind: "text",
      title: "Before you print a label",
      paragraphs: [
        ...(own.length > 0
          ? [`Listed under their own names, for no INCI name is known here: ${own.join(", ")}.`]
          : []),
        ...(came
          ? [
              ...came.notes,
              `What came out is reckoned with ${facts.loss} % of the batch's weight, water, drying away.`,
            ]
          : ["What came out cannot be listed: a fat of this recipe is not one of the calculator's own."]),
        "By falling weight; what is below 1 % follows by name. Allergens of the fragrance that your market wants named are not in these lists: take them from your supplier's sheet.",
      ],
    },
  ];
}

/** The library's entries whose INCI names the lists ask for: an oil's key is its slug there. */
export const slugsOfOils = ({ oils, postCook }: SoapState): string[] => [
  ...new Set([...oils, ...postCook].flatMap((row) => keyOf(row) ?? [])),
];

const list = (title: string, { entries }: IngredientList): Block => ({
  kind: "text",
  title,
  paragraphs: [entries.map(({ name }) => name).join(", ")],
});

const keyOf = ({ id, name }: { id?: string; name?: string }): string | null =>
  id && OILS.has(id) ? id : (oilNamed(name ?? "")?.key ?? null);

/** What dries away of a bar while it cures, in percent of the batch, where the maker says nothing. */
const USUAL_LOSS = "12";

/** Bars dry by the loss that was typed, else by the usual one; liquid soap by none. */
function factsOf(state: SoapState, { cured }: SoapResult): SoapFacts & { loss: string } {
  const { naohPurity, kohPurity } = soapInput(state).lye;
  const loss = state.lyeKind === "koh" ? "0" : cured ? typedFigure(state.loss) : USUAL_LOSS;
  return {
    naohPurity: ratioOf(naohPurity || "100"),
    kohPurity: ratioOf(kohPurity || "100"),
    cureLoss: ratioOf(loss),
    // What was not typed of a liquid was not reckoned with either.
    vinegarAcidity: ratioOf("0"),
    loss,
  };
}

/** All that was weighed out, in grams, as an ingredient list knows it. */
function partsOf(state: SoapState, result: SoapResult, inci: Facts["inci"]): Part[] {
  const input = soapInput(state);
  const fats = (lines: SoapResult["oils"], typed: readonly { id?: string; name?: string }[]) =>
    lines.map(({ name, weight }, i) => {
      const key = keyOf(typed[i] ?? {});
      return part(name, weight, {
        slug: key,
        oilKey: key,
        inci: (key && inci.get(key)) ?? null,
        family: "oil",
      });
    });
  const liquids = sumRatios(result.liquids.map(({ weight }) => ratioOf(weight)));
  const water = part("Water", "0", { slug: "distilled-water", inci: "Aqua" });
  return [
    ...fats(result.oils, input.oils),
    ...fats(result.postCook, input.postCook ?? []),
    part("Sodium hydroxide", result.naoh, { slug: "sodium-hydroxide", inci: "Sodium Hydroxide" }),
    part("Potassium hydroxide", result.koh, { slug: "potassium-hydroxide", inci: "Potassium Hydroxide" }),
    // All water, that of lye dissolved beforehand too: what stands in for it is listed by itself.
    { ...water, grams: minusRatio(ratioOf(result.water), liquids) },
    ...result.liquids.map(({ name, weight }, i) =>
      part(name, weight, {
        family: "liquid",
        acidity: timesRatio(ratioOf(input.liquids?.[i]?.acidity || "0"), ratioOf("0.01")),
      }),
    ),
    ...result.acids.map(({ kind, weight }) => part(SOAP_ACIDS[kind].name, weight, SOAP_ACIDS[kind])),
    ...result.additives.map(({ name, weight }) => part(name || "Additive", weight)),
    part("Fragrance", result.fragrance, { inci: "Parfum" }),
  ].filter(({ grams }) => grams.n > 0n);
}

const part = (name: string, grams: string, known: Partial<Part> = {}): Part => ({
  itemId: name,
  name,
  inci: null,
  family: null,
  slug: null,
  oilKey: null,
  isColorant: false,
  ...known,
  grams: ratioOf(grams),
});
