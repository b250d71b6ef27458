import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { plainWords } from "./words";
import { fitsItem, type Linkable } from "./compatible";
import { find } from "./find";
import { library, type GlobalItem } from "./held";

export { fitsItem };

/** An active entry by its slug. Throws NotFound. */
export async function entryOf(ctx: Tx, slug: string): Promise<GlobalItem> {
  const found = (await library(ctx.db)).find(({ entry }) => entry.slug === slug);
  if (!found) throw new NotFound("This entry of the library");
  return found.entry;
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
