import { recipeIngredient, recipeVersion } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import { itemsById, type Item } from "@/server/services/inventory/steps";
import { UNITS } from "@/server/services/unit-conversion/pure";
import { customUnitCodes } from "@/server/services/unit-conversion/steps";
import { storedPortioning, type Draft } from "./draft";
import type { VersionContent } from "./changes";
import type { VersionLine } from "./lines";
import { withItems } from "./named-items";

export type VersionRow = typeof recipeVersion.$inferSelect;

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
    entryId: line.entry?.id ?? null,
    itemName: line.itemName,
    quantity: String(line.quantity),
    unit: line.unit,
    note: line.note,
    isCritical: line.isCritical,
  })),
});

/** A thousand million of any unit: beyond it, a slip of the finger would not fit into a plan. */
export const MOST = Quantity.whole(1_000_000_000);

/**
 * A draft as the content it would become. Throws NotFound for an item that is not the organization's or an entry that the
 * library does not have, ItemMissing for a name that is none of the items.
 */
export async function contentOfDraft(
  ctx: Tx,
  draft: Draft,
  known: ReadonlySet<string> = new Set(),
): Promise<VersionContent> {
  if (draft.yieldQuantity.compare(MOST) > 0) throw new Invalid({ yieldQuantity: "That is too much." });
  const [lines] = await Promise.all([withItems(ctx, draft.lines), knownYieldUnit(ctx, draft.yieldUnit)]);
  const items = await itemsById(
    ctx,
    lines.flatMap((line) => line.itemId ?? []),
  );
  return {
    yieldQuantity: String(draft.yieldQuantity),
    yieldUnit: draft.yieldUnit,
    portioning: storedPortioning(draft.portioning),
    categoryData: draft.categoryData,
    instructions: draft.instructions,
    shelfLifeDays: draft.shelfLifeDays ?? null,
    capExpiryByIngredients: draft.capExpiryByIngredients,
    lines: lines.map((line, i) => {
      if (line.quantity.compare(MOST) > 0)
        throw new Invalid({ [`lines.${i}.quantity`]: "That is too much." });
      const written = {
        quantity: String(line.quantity),
        unit: line.unit,
        note: line.note,
        isCritical: line.isCritical,
      };
      if (line.itemId === null)
        return { itemId: null, entryId: line.entry.id, itemName: line.entry.name, ...written };
      const item = items.get(line.itemId);
      if (!item) throw new NotFound("An item of this recipe");
      refuseItem(item, `lines.${i}.itemId`, known);
      return { itemId: item.id, entryId: null, itemName: item.name, ...written };
    }),
  };
}

/** Throws Invalid for what cannot go into a recipe; an archived item may stay in one that had it (`known`). */
function refuseItem(item: Item, field: string, known: ReadonlySet<string>): void {
  if (item.kind === "product") throw new Invalid({ [field]: "A finished product cannot be an ingredient." });
  if (!item.isActive && !known.has(item.id))
    throw new Invalid({ [field]: `${item.name} is archived. Restore it first.` });
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
    lines.map(({ itemId, entryId, itemName, quantity, unit, note, isCritical }, i) => ({
      id: uuidv7(),
      recipeVersionId: id,
      lineNo: i + 1,
      itemId,
      globalItemId: entryId,
      globalItemName: itemId === null ? itemName : null,
      quantity: Quantity.of(quantity),
      unit,
      note,
      isCritical,
    })),
  );
  return id;
}
