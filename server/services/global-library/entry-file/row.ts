import type { globalItem, LibraryFacts } from "@/db/schema";
import { Quantity } from "@/server/kernel/quantity";
import type { GlobalItem } from "../held";
import type { FileEntry, NamedEntry } from "./shape";

/** Between an entry as files write it and the columns of its row, both ways without loss. */

/** The columns that a file says; who curated it and whether it is archived is not among them. */
export function rowOf(entry: NamedEntry) {
  const ingredient = entry.kind === "ingredient" ? entry : undefined;
  const container = entry.kind === "container" ? entry : undefined;
  return {
    slug: entry.slug,
    name: entry.name,
    kind: entry.kind,
    family: entry.family,
    inci: ingredient?.inci ?? null,
    cas: ingredient?.cas ?? null,
    density: ingredient?.density ? Quantity.of(ingredient.density) : null,
    defaultUnit: entry.unit,
    shelfLifeDays: ingredient?.shelfLifeDays ?? null,
    capacity: container ? Quantity.of(container.capacity.quantity) : null,
    capacityUnit: container?.capacity.unit ?? null,
    aliases: entry.aliases,
    oilKey: ingredient?.oil ?? null,
    facts: factsOf(entry),
    note: entry.note ?? "",
    sources: entry.sources,
  };
}

export type EntryRow = ReturnType<typeof rowOf>;

function factsOf(entry: NamedEntry): LibraryFacts {
  if (entry.kind === "ingredient")
    return { ...(entry.hlb && { hlb: entry.hlb }), ...(entry.usage && { usage: entry.usage }) };
  if (entry.kind !== "container") return {};
  const { material, style, colour, type } = entry;
  return { material, type, ...(style && { style }), ...(colour && { colour }) };
}

/** What a file calls it, in the order in which files are written; what is not known is left out. */
export function fileEntryOf(row: GlobalItem): FileEntry {
  const { facts, kind } = row;
  const isContainer = kind === "container";
  const { hlb, usage, material, style, type, colour } = facts;
  const usual = usage && { min: usage.min, max: usage.max };
  return leaving({
    slug: row.slug,
    name: isContainer ? undefined : row.name,
    kind,
    family: row.family,
    inci: row.inci,
    cas: row.cas,
    density: row.density?.toString(),
    ...(isContainer && {
      capacity: { quantity: row.capacity?.toString(), unit: row.capacityUnit },
      material,
      style,
      type,
      colour,
    }),
    unit: row.defaultUnit,
    shelfLifeDays: row.shelfLifeDays,
    oil: row.oilKey,
    hlb,
    usage: usual,
    aliases: row.aliases,
    note: row.note || undefined,
    sources: row.sources,
  }) as FileEntry;
}

/** An entry as the rules for all together look at it. */
export const namedEntryOf = (row: GlobalItem): NamedEntry =>
  ({ ...fileEntryOf(row), name: row.name }) as NamedEntry;

const leaving = (entry: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value !== null));

/** Does the row say all of it already? */
export const says = <W extends Partial<typeof globalItem.$inferInsert>>(
  row: GlobalItem,
  wanted: W,
): boolean =>
  (Object.keys(wanted) as (keyof GlobalItem & keyof W)[]).every((key) => isSame(row[key], wanted[key]));

/** The same fact, whatever the order of its keys: objects of the database come back in one of its own. */
export const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

const plain = (value: unknown): string | undefined =>
  JSON.stringify(value instanceof Quantity ? value.toString() : value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
