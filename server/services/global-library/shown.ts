import type { GlobalItem } from "./held";

/** An entry as lists and the public API tell it. Decimals are texts; what is not known is null. */
export const listed = ({ id, slug, name, kind, family, inci, cas, density, defaultUnit }: GlobalItem) => ({
  id,
  slug,
  name,
  kind,
  family,
  inci,
  cas,
  /** g/ml. */
  density: density?.toString() ?? null,
  defaultUnit,
});

export type ListedEntry = ReturnType<typeof listed>;

/** An entry as its own page tells it. */
export const told = (entry: GlobalItem) => ({
  ...listed(entry),
  shelfLifeDays: entry.shelfLifeDays,
  capacity:
    entry.capacity && entry.capacityUnit
      ? { quantity: entry.capacity.toString(), unit: entry.capacityUnit }
      : null,
  aliases: entry.aliases,
  oilKey: entry.oilKey,
  facts: entry.facts,
  note: entry.note,
  sources: entry.sources,
});

export type LibraryEntry = ReturnType<typeof told>;
