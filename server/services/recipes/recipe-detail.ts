import { and, desc, eq, or } from "drizzle-orm";
import { z } from "zod";
import { category, inventoryItem, recipe, recipeVersion } from "@/db/schema";
import { fields, optional } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { evaluateLines } from "./evaluate";
import { batchCost, lineFigures, seesCosts } from "./figures";
import { findVersion } from "./find";
import { lastMade } from "./list-recipes";
import { itemIdsOf, rulesOfLines } from "./line-rules";
import { isDrafted } from "./lines";
import { makersOf } from "./made-by";
import { notOnShelf } from "./problems";

/** More versions than anybody scrolls through. */
const VERSIONS_SHOWN = 200;

/**
 * A recipe as its page shows it: one version (the current one unless named), its lines with share of the mass and what
 * they cost now, the family, the history. Costs are null for who may not see them. Throws NotFound.
 */
export const recipeDetail = query({
  name: "recipes.recipeDetail",
  can: "recipe.view",
  input: z.strictObject({ recipeId: fields.id, versionId: optional(fields.id) }),
  async run(ctx, { recipeId, versionId }) {
    const { recipe: found, version, lines } = await findVersion(ctx, recipeId, versionId);
    const ids = itemIdsOf(lines);
    const rootId = found.rootId ?? found.id;
    const [rules, shelves, makers, made, sort, output, family, versions] = await Promise.all([
      rulesOfLines(ctx, lines),
      shelvesOf(ctx, ids),
      makersOf(ctx, ids),
      lastMade(ctx, [recipeId]),
      found.categoryId ? ctx.db.find(category, eq(category.id, found.categoryId)) : undefined,
      found.outputItemId ? ctx.db.find(inventoryItem, eq(inventoryItem.id, found.outputItemId)) : undefined,
      ctx.db.list(recipe, {
        where: or(eq(recipe.id, rootId), eq(recipe.rootId, rootId)),
        orderBy: [recipe.createdAt, recipe.id],
        limit: VERSIONS_SHOWN,
      }),
      ctx.db.list(recipeVersion, {
        where: and(eq(recipeVersion.recipeId, recipeId)),
        orderBy: [desc(recipeVersion.versionNo)],
        limit: VERSIONS_SHOWN,
      }),
    ]);
    const evaluated = evaluateLines(lines, rules, shelves);
    const figures = evaluated.lines.map((line) => lineFigures(ctx, line));
    const standing = (row: typeof version) => ({
      id: row.id,
      versionNo: row.versionNo,
      isTest: row.isTest,
      isLocked: row.isLocked,
      isCurrent: row.id === found.currentVersionId,
      changeNote: row.changeNote,
      createdBy: row.createdBy,
      createdAt: row.createdAt.toISOString(),
    });
    return {
      recipe: {
        id: found.id,
        name: found.name,
        makes: found.makes,
        outputItem: output ? { id: output.id, name: output.name, displayUnit: output.displayUnit } : null,
        category: sort ? { id: sort.id, name: sort.name, color: sort.color } : null,
        labelPrefix: found.labelPrefix,
        isActive: found.isActive,
        currentVersionId: found.currentVersionId!,
        createdAt: found.createdAt.toISOString(),
        lastMade: made.get(recipeId)?.at ?? null,
        batchesMade: made.get(recipeId)?.count ?? 0,
      },
      version: {
        ...standing(version),
        yieldQuantity: String(version.yieldQuantity),
        yieldUnit: version.yieldUnit,
        portioning: version.portioning,
        categoryData: version.categoryData,
        instructions: version.instructions,
        shelfLifeDays: version.shelfLifeDays,
        capExpiryByIngredients: version.capExpiryByIngredients,
      },
      lines: lines.map((line, i) => ({
        key: String(line.lineNo),
        lineNo: line.lineNo,
        /** Null for a line drafted against the library, of which there is no item yet. */
        itemId: line.itemId,
        itemName: line.itemName,
        /** Of such a line; null once the library has it no longer. */
        entry: line.entry && { slug: line.entry.slug, inci: line.entry.inci },
        isArchived: !isDrafted(line) && !line.itemActive,
        quantity: String(line.quantity),
        unit: line.unit,
        note: line.note,
        isCritical: line.isCritical,
        madeBy: (line.itemId && makers.get(line.itemId)) || null,
        ...figures[i]!,
        ...(isDrafted(line) && { problem: notOnShelf(line) }),
      })),
      /** In g, of everything that has a weight. */
      mass: String(evaluated.mass),
      cost: seesCosts(ctx) ? batchCost(version, evaluated.total) : null,
      family:
        family.length > 1
          ? family.map((row) => ({
              id: row.id,
              name: row.name,
              parentId: row.parentId,
              isActive: row.isActive,
              isThis: row.id === recipeId,
            }))
          : [],
      versions: versions.map(standing),
    };
  },
});
