/** The list with one entry exchanged. */
export const replaced = <T>(list: readonly T[], at: number, entry: T): T[] =>
  list.map((one, i) => (i === at ? entry : one));

/** The list without the entry at that place. */
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

/** The list with an entry put in before the one at that place. */
export const inserted = <T>(list: readonly T[], at: number, entry: T): T[] => [
  ...list.slice(0, at),
  entry,
  ...list.slice(at),
];

/** The list with one entry moved to another place; as it was where there is no such place. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] =>
  to < 0 || to >= list.length ? [...list] : inserted(without(list, from), to, list[from]!);
