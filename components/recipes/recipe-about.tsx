import { DescriptionList, Section } from "../ui/card";
import { TextLink } from "../ui/link";
import { factText } from "./editor/category-data";
import type { Detail } from "./types";

/** The smaller facts: what it makes, how long it keeps, what the trade adds. */
export function RecipeAbout({ recipe, version }: Pick<Detail, "recipe" | "version">) {
  const days = version.shelfLifeDays;
  const items = [
    {
      term: "Makes",
      detail: recipe.outputItem ? (
        <TextLink href={`/inventory/${recipe.outputItem.id}`}>{recipe.outputItem.name}</TextLink>
      ) : (
        "A product"
      ),
    },
    { term: "Label prefix", detail: recipe.labelPrefix },
    { term: "Keeps", detail: days === null ? "Not said" : days === 1 ? "1 day" : `${days} days` },
    ...(version.capExpiryByIngredients
      ? [{ term: "Expires", detail: "With its earliest critical ingredient" }]
      : []),
    ...Object.entries(version.categoryData).map(([key, value]) => {
      const fact = factText(key, value);
      return { term: fact.label, detail: fact.value };
    }),
  ];
  return (
    <Section title="About it">
      <DescriptionList items={items} />
    </Section>
  );
}
