import type { Metadata } from "next";
import { NewRecipe } from "@/components/recipes/editor/new-recipe";
import { listCategories } from "@/server/services/inventory";
import { newCommandId } from "@/server/web/command-id";
import { page } from "@/server/web/page";
import { createRecipe } from "../actions";
import { editorTools } from "../tools";

export const metadata: Metadata = { title: "New recipe" };

const EMPTY = {
  lines: [],
  yieldQuantity: "",
  yieldUnit: "g",
  portioning: { kind: "none" as const },
  categoryData: {},
  instructions: "",
  shelfLifeDays: null,
  capExpiryByIngredients: false,
};

export default page({ can: "recipe.create" }, async (ctx) => {
  const [tools, categories] = await Promise.all([editorTools(ctx), listCategories(ctx, { kind: "recipe" })]);
  return (
    <NewRecipe
      tools={tools}
      start={EMPTY}
      commandId={newCommandId()}
      save={createRecipe}
      categories={categories.map(({ id, name }) => ({ id, name }))}
    />
  );
});
