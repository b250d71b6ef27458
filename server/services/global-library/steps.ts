import { globalItem } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { plainWords } from "./words";
import { fitsItem, type Linkable } from "./compatible";
import { find } from "./find";
import { library, wholeLibrary, type GlobalItem } from "./held";

export { fitsItem };
export type { GlobalItem };
export { entryOfLink } from "./link";
export { openLibrary } from "./open";

/** The active entry that a slug leads to: its own, or the one that its entry was merged into. Throws NotFound. */
export async function entryOf(ctx: Tx, slug: string): Promise<GlobalItem> {
  const found = (await wholeLibrary(ctx.db)).bySlug(slug);
  if (!found) throw new NotFound("This entry of the library");
  return found;
}

/**
 * The active entries that these ids stand for, by every id that leads to one of them; an id that leads nowhere (archived,
 * removed) is absent. No statement where no id is given.
 */
export async function entriesFor(ctx: Tx, ids: Iterable<string>): Promise<Map<string, GlobalItem>> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return new Map();
  const { byId, idsOf } = await wholeLibrary(ctx.db);
  const entries = [...wanted].flatMap((id) => byId(id) ?? []);
  return new Map(entries.flatMap((entry) => idsOf(entry).map((id) => [id, entry] as const)));
}

/** What an item is linked to: the active entry that its link leads to, or the archived one, which still says what it is. */
export async function entryLinked(ctx: Tx, id: string): Promise<GlobalItem> {
  return (await entriesFor(ctx, [id])).get(id) ?? ctx.db.get(globalItem, id);
}

/** The active entries that these slugs lead to, by slug; one that leads nowhere is absent. No statement where none is given. */
export async function entriesBySlug(ctx: Tx, slugs: Iterable<string>): Promise<Map<string, GlobalItem>> {
  const wanted = new Set(slugs);
  if (wanted.size === 0) return new Map();
  const { bySlug } = await wholeLibrary(ctx.db);
  return new Map(
    [...wanted].flatMap((slug) => {
      const entry = bySlug(slug);
      return entry ? [[slug, entry] as const] : [];
    }),
  );
}

/** The active entry of each of these oils of the calculators, by the oil's key; an oil without one is absent. */
export async function entriesForOils(ctx: Tx, oilKeys: Iterable<string>): Promise<Map<string, GlobalItem>> {
  const wanted = new Set(oilKeys);
  if (wanted.size === 0) return new Map();
  return new Map(
    (await library(ctx.db)).flatMap(({ entry }) =>
      entry.oilKey !== null && wanted.has(entry.oilKey) ? [[entry.oilKey, entry] as const] : [],
    ),
  );
}

/** The active entries that fit what was typed, best first; none where nothing was. */
export async function entriesFound(ctx: Tx, typed: string, limit: number): Promise<GlobalItem[]> {
  if (typed.trim() === "") return [];
  return find(await library(ctx.db), typed).slice(0, limit);
}

/**
 * The entries that an item of this name might be, best first, of its kind and a compatible dimension. Words at the end that
 * fit nothing are left out one by one: "Olive oil 5 l pail" is still olive oil.
 */
export async function entriesLike(
  ctx: Tx,
  name: string,
  item: Linkable,
  limit: number,
): Promise<GlobalItem[]> {
  const among = (await library(ctx.db)).filter(({ entry }) => fitsItem(entry, item));
  const words = plainWords(name).slice(0, 8);
  for (; words.length > 0; words.pop()) {
    const found = find(among, words.join(" "));
    if (found.length > 0) return found.slice(0, limit);
  }
  return [];
}

export { entriesNamed } from "./named";
