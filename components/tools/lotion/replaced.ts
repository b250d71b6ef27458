/** The list with one entry exchanged. */
export const replaced = <T>(list: readonly T[], at: number, entry: T): T[] =>
  list.map((one, i) => (i === at ? entry : one));
