import { category } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";
import { entriesFor, entriesNamed, type GlobalItem } from "@/server/services/global-library/steps";
import { itemsById } from "@/server/services/inventory/steps";
import type { Weighed } from "./inci/explode";
import type { Part } from "./inci/part";

/** What the library knows of one part, and whether the item is linked to that entry or only bears its name. */
type Known = {
  entry: GlobalItem | undefined;
  isLinked: boolean;
  family: string | null;
};

export type Naming = { part(weighed: Weighed): Part; notes(of: readonly Weighed[]): string[] };

/**
 * By which names parts go on a list: those of the library where it has them, else the workshop's own, and the list says
 * which. `drafted` are parts that are no items yet but entries themselves.
 */
export async function namingOf(
  ctx: Tx,
  parts: readonly Weighed[],
  drafted: ReadonlyMap<string, GlobalItem> = new Map(),
): Promise<Naming> {
  const known = await knownOf(ctx, parts, drafted);
  return {
    part: (weighed) => {
      const { entry, family } = known(weighed);
      return {
        ...weighed,
        inci: entry?.inci ?? null,
        family,
        slug: entry?.slug ?? null,
        oilKey: entry?.oilKey ?? null,
        isColorant: family === "colorant",
      };
    },
    notes: (of) => notesOf(of.map((weighed) => ({ name: weighed.name, ...known(weighed) }))),
  };
}

/**
 * What a thing is that is in no library, by the words of its name and of the category it is sorted under; null where they say
 * nothing. Rather a fat too many: a soap is not reckoned before all of its fats are known.
 */
function familyBy(words: string): string | null {
  if (/colou?r|dye|mica|pigment/i.test(words)) return "colorant";
  if (/fragrance/i.test(words)) return "fragrance_oil";
  if (/essential/i.test(words)) return "essential_oil";
  return /\b(oils?|butters?|fats?|waxe?s?|tallow|lard)\b/i.test(words) ? "oil" : null;
}

async function knownOf(ctx: Tx, parts: readonly Weighed[], drafted: ReadonlyMap<string, GlobalItem>) {
  const items = await itemsById(ctx, new Set(parts.map(({ itemId }) => itemId)));
  const rows = [...items.values()];
  const [linked, named, sorts] = await Promise.all([
    entriesFor(
      ctx,
      rows.flatMap(({ globalItemId }) => globalItemId ?? []),
    ),
    entriesNamed(
      ctx,
      parts.map(({ name }) => name),
    ),
    ctx.db.list(category, {
      where: anyOf(
        category.id,
        rows.flatMap(({ categoryId }) => categoryId ?? []),
      ),
    }),
  ]);
  return ({ itemId, name }: Weighed): Known => {
    const item = items.get(itemId);
    const link = item
      ? (item.globalItemId && linked.get(item.globalItemId)) || undefined
      : drafted.get(itemId);
    const entry = link ?? (item?.globalItemId ? undefined : named.get(name));
    const sort = sorts.find(({ id }) => id === item?.categoryId)?.name ?? "";
    return { entry, isLinked: link !== undefined, family: entry?.family ?? familyBy(`${sort} ${name}`) };
  };
}

function notesOf(all: readonly (Known & { name: string })[]): string[] {
  const named = (fits: (one: Known) => boolean) =>
    all
      .filter(fits)
      .map(({ name }) => name)
      .join("; ");
  const unknown = named(({ entry }) => !entry?.inci);
  const assumed = named(({ entry, isLinked }) => Boolean(entry?.inci) && !isLinked);
  const blends = named(({ entry }) => / \(and\) /.test(entry?.inci ?? ""));
  return [
    unknown &&
      `Without an INCI name, and listed under your own: ${unknown}. Link them to the library, or ask your supplier.`,
    assumed && `Not linked to the library, and named after its entries of the same name: ${assumed}.`,
    blends &&
      `Blends, whose parts stand together: ${blends}. Your supplier knows their shares and their right places.`,
  ].filter((note) => note !== "");
}
