import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recipe } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { contains } from "./list-recipes";

/** Active recipes for a typeahead, by name; twelve at most. */
export const recipeOptions = query({
  name: "recipes.recipeOptions",
  can: "recipe.view",
  input: z.strictObject({ search: fields.search }),
  async run(ctx, { search }) {
    const rows = await ctx.db.list(recipe, {
      where: and(eq(recipe.isActive, true), search ? contains(search) : undefined),
      orderBy: [recipe.name, recipe.id],
      limit: 12,
    });
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      labelPrefix: row.labelPrefix,
      makes: row.makes,
    }));
  },
});
