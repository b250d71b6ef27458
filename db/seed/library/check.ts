import type { LibraryEntry } from "./shape";

/** What is wrong with the entries taken together, one sentence each; an empty list when nothing is. */
export function problems(entries: readonly LibraryEntry[]): string[] {
  return [...repeated(entries), ...unsourced(entries)];
}

/** A search by slug, name or alias must lead to one entry: none of them may stand for two. */
function repeated(entries: readonly LibraryEntry[]): string[] {
  const found: string[] = [];
  const slugs = new Set<string>();
  const owners = new Map<string, string>();
  for (const { slug, name, aliases } of entries) {
    if (slugs.has(slug)) found.push(`slug ${slug} is there twice`);
    slugs.add(slug);
    for (const said of [name, ...aliases]) {
      const key = said.toLowerCase();
      const owner = owners.get(key);
      if (owner) found.push(`"${said}" is said of ${owner} and of ${slug}`);
      owners.set(key, slug);
    }
  }
  return found;
}

/** Figures that somebody measures or doses by are worth no more than their source. */
function unsourced(entries: readonly LibraryEntry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== "ingredient" || entry.sources.length > 0) return [];
    const { density, hlb, usage, shelfLifeDays } = entry;
    const figures = Object.entries({ density, hlb, usage, shelfLifeDays });
    return figures
      .filter(([, value]) => value !== undefined)
      .map(([f]) => `${entry.slug}: ${f} has no source`);
  });
}
