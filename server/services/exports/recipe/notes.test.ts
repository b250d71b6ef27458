import { expect, test } from "vitest";
import { useDatabase } from "@/server/services/inventory/testing";
import { listCategories } from "@/server/services/inventory";
import { createRecipe } from "@/server/services/recipes";
import { openKitchen } from "@/server/services/recipes/testing";
import { recipeSheet } from "..";

useDatabase();

/** The rows of each table of a recipe's sheet, by its title, of lines with what is written beside them. */
async function tablesOf(sheet: string, lines: readonly [name: string, grams: string, note: string][]) {
  const kitchen = await openKitchen();
  const written = await Promise.all(
    lines.map(async ([name, quantity, note]) => ({
      itemId: await kitchen.item(name, "g"),
      quantity,
      unit: "g",
      note,
    })),
  );
  const categories = await listCategories(kitchen.ctx, { kind: "recipe" });
  const { recipeId } = await createRecipe(kitchen.ctx, {
    categoryId: sheet === "lotion" ? categories.find(({ name }) => /lotion/i.test(name))!.id : undefined,
    name: sheet === "lotion" ? "Lotion" : "Bread",
    yieldQuantity: "100",
    yieldUnit: "g",
    categoryData: {},
    lines: written,
  });
  const { blocks } = await recipeSheet(kitchen.ctx, { recipeId, sheet });
  return blocks.flatMap((block) =>
    block.kind === "table" ? [{ title: block.title, rows: block.rows }] : [],
  );
}

test("a rye that is in no library is flour where its line says so", async () => {
  const [dough] = await tablesOf("baker", [
    ["Rye of the mill", "50", "Flour, 50 %"],
    ["Bread flour", "50", "Flour, 50 %"],
    ["Distilled water", "70", "70 % of flour"],
  ]);
  expect(dough?.rows.map((row) => [row[0]?.split(" – ")[0], row.at(-1)])).toEqual([
    ["Rye of the mill", "50 %"],
    ["Bread flour", "50 %"],
    ["Distilled water", "70 %"],
  ]);
});

test("a lotion's lines stand in the phase that is written beside them, in the calculator's words too", async () => {
  const tables = await tablesOf("lotion", [
    ["Distilled water", "70", "Water phase"],
    ["Span 80", "5", "Oil phase"],
    ["Scent of ours", "1", "Cool down"],
  ]);
  expect(tables.map(({ title, rows }) => [title, rows.map(([name]) => name?.split(" – ")[0])])).toEqual([
    ["Water phase", ["Distilled water"]],
    ["Oil phase", ["Span 80"]],
    ["Cool-down phase", ["Scent of ours"]],
  ]);
});
