import { eq } from "drizzle-orm";
import { inventoryItem, recipeIngredient, recipeVersion } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { UNITS } from "@/server/services/unit-conversion/pure";
import { customUnitCodes } from "@/server/services/unit-conversion/steps";
import { storedPortioning, type Draft } from "./draft";
import type { VersionContent } from "./changes";
import { withItems } from "./named-items";

export type VersionRow = typeof recipeVersion.$inferSelect;

/** The lines of several versions with what is known of their items, in order; one statement. */
export function linesOf(ctx: Tx, versionIds: Iterable<string>) {
  return ctx.db.select({
    from: recipeIngredient,
    join: [{ table: inventoryItem, on: eq(inventoryItem.id, recipeIngredient.itemId) }],
    fields: {
      versionId: recipeIngredient.recipeVersionId,
      lineNo: recipeIngredient.lineNo,
      itemId: inventoryItem.id,
      itemName: inventoryItem.name,
      itemKind: inventoryItem.kind,
      itemActive: inventoryItem.isActive,
      dimension: inventoryItem.dimension,
      quantity: recipeIngredient.quantity,
      unit: recipeIngredient.unit,
      note: recipeIngredient.note,
      isCritical: recipeIngredient.isCritical,
    },
    where: anyOf(recipeIngredient.recipeVersionId, versionIds),
    orderBy: [recipeIngredient.recipeVersionId, recipeIngredient.lineNo],
  });
}

export type VersionLine = Awaited<ReturnType<typeof linesOf>>[number];

/** A version as plain data, for comparing and showing. */
export const contentOf = (version: VersionRow, lines: readonly VersionLine[]): VersionContent => ({
  yieldQuantity: String(version.yieldQuantity),
  yieldUnit: version.yieldUnit,
  portioning: version.portioning,
  categoryData: version.categoryData,
  instructions: version.instructions,
  shelfLifeDays: version.shelfLifeDays,
  capExpiryByIngredients: version.capExpiryByIngredients,
  lines: lines.map((line) => ({
    itemId: line.itemId,
    itemName: line.itemName,
    quantity: String(line.quantity),
    unit: line.unit,
    note: line.note,
    isCritical: line.isCritical,
  })),
});

/** A thousand million of any unit: beyond it, a slip of the finger would not fit into a plan. */
export const MOST = Quantity.whole(1_000_000_000);

/** A draft as the content it would become. Throws NotFound for an item that is not the organization's, ItemMissing for a name that is none. */
export async function contentOfDraft(
  ctx: Tx,
  draft: Draft,
  known: ReadonlySet<string> = new Set(),
): Promise<VersionContent> {
  if (draft.yieldQuantity.compare(MOST) > 0) throw new Invalid({ yieldQuantity: "That is too much." });
  const lines = await withItems(ctx, draft.lines);
  const [items] = await Promise.all([
    ctx.db.list(inventoryItem, {
      where: anyOf(
        inventoryItem.id,
        lines.map((l) => l.itemId),
      ),
    }),
    knownYieldUnit(ctx, draft.yieldUnit),
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    yieldQuantity: String(draft.yieldQuantity),
    yieldUnit: draft.yieldUnit,
    portioning: storedPortioning(draft.portioning),
    categoryData: draft.categoryData,
    instructions: draft.instructions,
    shelfLifeDays: draft.shelfLifeDays ?? null,
    capExpiryByIngredients: draft.capExpiryByIngredients,
    lines: lines.map((line, i) => {
      const item = byId.get(line.itemId);
      if (!item) throw new NotFound("An item of this recipe");
      if (line.quantity.compare(MOST) > 0)
        throw new Invalid({ [`lines.${i}.quantity`]: "That is too much." });
      if (item.kind === "product")
        throw new Invalid({ [`lines.${i}.itemId`]: "A finished product cannot be an ingredient." });
      if (!item.isActive && !known.has(item.id))
        throw new Invalid({ [`lines.${i}.itemId`]: `${item.name} is archived. Restore it first.` });
      return {
        itemId: line.itemId,
        itemName: item.name,
        quantity: String(line.quantity),
        unit: line.unit,
        note: line.note,
        isCritical: line.isCritical,
      };
    }),
  };
}

/** A yield is in a unit of the platform or of the organization; nothing else could ever be scaled or finished. */
async function knownYieldUnit(ctx: Tx, unit: string): Promise<void> {
  if (UNITS.has(unit)) return;
  if ((await customUnitCodes(ctx)).includes(unit)) return;
  throw new Invalid({ yieldUnit: `"${unit}" is no unit we know. Choose another or add it to your units.` });
}

/** Writes a version and its lines; both are immutable from here on. Answers the version's id. */
export async function insertVersion(
  ctx: CommandTx,
  version: { recipeId: string; versionNo: number; isTest: boolean; changeNote: string },
  { lines, ...content }: VersionContent,
): Promise<string> {
  const id = uuidv7();
  await ctx.db.insert(recipeVersion, {
    ...content,
    ...version,
    id,
    yieldQuantity: Quantity.of(content.yieldQuantity),
    createdBy: ctx.actor.name,
  });
  await ctx.db.insertMany(
    recipeIngredient,
    lines.map(({ itemId, quantity, unit, note, isCritical }, i) => ({
      id: uuidv7(),
      recipeVersionId: id,
      lineNo: i + 1,
      itemId,
      quantity: Quantity.of(quantity),
      unit,
      note,
      isCritical,
    })),
  );
  return id;
}
