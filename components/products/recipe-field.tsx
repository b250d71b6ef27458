"use client";

import type { Outcome } from "@/server/web/outcome";
import { useField } from "../forms/action-form";
import { Combobox, type ComboOption } from "../ui/combobox";

export type FindRecipes = (input: {
  search: string;
}) => Promise<Outcome<{ id: string; name: string; labelPrefix: string; makes: string }[]>>;

/** The recipe that makes a product; where it is finished, this product is offered. */
export function RecipeField({ find, chosen }: { find: FindRecipes; chosen?: ComboOption | null }) {
  const { name, error } = useField("recipeId");
  const search = async (text: string) => {
    const outcome = await find({ search: text });
    if (outcome.status !== "done") return [];
    return outcome.answer
      .filter(({ makes }) => makes === "product")
      .map((recipe) => ({ value: recipe.id, label: recipe.name, hint: recipe.labelPrefix }));
  };
  return (
    <Combobox
      label="Made by"
      required={false}
      hint="When a batch of it is finished, this product is offered."
      placeholder="Type the name of a recipe"
      {...{ name, error, search }}
      defaultChoice={chosen}
    />
  );
}
