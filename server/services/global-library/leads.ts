import type { GlobalItem } from "./held";

/** Where links and addresses lead: an entry that was merged stands for the one it turned out to be. */
export type Leads = {
  /** The active entry that a slug leads to; undefined where it is unknown or archived. */
  bySlug(slug: string): GlobalItem | undefined;
  /** The active entry that an id leads to. */
  byId(id: string): GlobalItem | undefined;
  /** All ids that lead to an active entry: its own, and those of the entries merged into it. */
  idsOf(entry: GlobalItem): readonly string[];
};

/** Works it out once for all of the entries. */
export function leadingTo(entries: readonly GlobalItem[]): Leads {
  const ids = new Map(entries.map((entry) => [entry.id, entry]));
  const slugs = new Map(entries.map((entry) => [entry.slug, entry]));
  const merged = new Map<string, string[]>();
  for (const { id, mergedInto } of entries)
    if (mergedInto) merged.set(mergedInto, [...(merged.get(mergedInto) ?? []), id]);
  // One step is all there is: an entry that others were merged into takes them along when it is merged itself.
  const led = (entry: GlobalItem | undefined) => {
    const target = entry?.mergedInto ? ids.get(entry.mergedInto) : entry;
    return target?.isActive ? target : undefined;
  };
  return {
    bySlug: (slug) => led(slugs.get(slug)),
    byId: (id) => led(ids.get(id)),
    idsOf: ({ id }) => [id, ...(merged.get(id) ?? [])],
  };
}
