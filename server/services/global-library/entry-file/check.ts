import type { NamedEntry } from "./shape";

/** What is wrong with one of several entries, taken together: the later of two that collide is to blame. */
export type Problem = { slug: string; field: string; message: string };

/** What is wrong with the entries taken together, one sentence each; an empty list when nothing is. */
export const problems = (entries: readonly NamedEntry[]): Problem[] => [
  ...repeatedSlugs(entries),
  ...repeatedNames(entries),
  ...repeatedNumbers(entries),
  ...entries.flatMap(unsourced),
];

function repeatedSlugs(entries: readonly NamedEntry[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ slug }) => {
    if (!seen.has(slug)) return (seen.add(slug), []);
    return [{ slug, field: "slug", message: `The address "${slug}" stands there twice.` }];
  });
}

/** A search by name or alias must lead to one entry: none of them may stand for two. */
function repeatedNames(entries: readonly NamedEntry[]): Problem[] {
  const owners = new Map<string, NamedEntry>();
  return entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].flatMap((said, i) => {
      const key = said.toLowerCase();
      const owner = owners.get(key);
      if (!owner) return (owners.set(key, entry), []);
      const whose =
        owner === entry ? `"${said}" stands there twice.` : `"${said}" is said of ${owner.name} already.`;
      return [{ slug: entry.slug, field: i === 0 ? "name" : "aliases", message: whose }];
    }),
  );
}

/** One CAS number, one substance. */
function repeatedNumbers(entries: readonly NamedEntry[]): Problem[] {
  const owners = new Map<string, NamedEntry>();
  return entries.flatMap((entry) => {
    if (entry.kind !== "ingredient" || !entry.cas) return [];
    const owner = owners.get(entry.cas);
    if (!owner) return (owners.set(entry.cas, entry), []);
    return [
      { slug: entry.slug, field: "cas", message: `${entry.cas} is the number of ${owner.name} already.` },
    ];
  });
}

/** Figures that somebody measures or doses by are worth no more than their source. */
function unsourced(entry: NamedEntry): Problem[] {
  if (entry.kind !== "ingredient" || entry.sources.length > 0) return [];
  const figures = [
    ["density", entry.density],
    ["HLB", entry.hlb],
    ["usual share", entry.usage],
    ["shelf life", entry.shelfLifeDays],
  ] as const;
  const named = figures.flatMap(([word, value]) => (value === undefined ? [] : [word]));
  return named.map((word) => ({
    slug: entry.slug,
    field: "sources",
    message: `Say where the ${word} comes from.`,
  }));
}
