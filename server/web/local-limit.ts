/**
 * A limit that this process counts by itself: for the time in which the shared store cannot be asked, and to remember who
 * is over his limit without asking it again.
 */

/** So many keys at most: whoever comes from more places than that starts the count anew. */
const MOST_KEYS = 10_000;

/** At most `limit` hits a key in `seconds`. */
export function localLimit(limit: number, seconds: number, now: () => number = Date.now) {
  const windows = new Map<string, { hits: number; until: number }>();
  return (key: string): { within: boolean; left: number; seconds: number } => {
    const at = now();
    const open = windows.get(key);
    const current = open && open.until > at ? open : { hits: 0, until: at + seconds * 1_000 };
    current.hits += 1;
    if (!windows.has(key) && windows.size >= MOST_KEYS) windows.clear();
    windows.set(key, current);
    return {
      within: current.hits <= limit,
      left: Math.max(0, limit - current.hits),
      seconds: Math.ceil((current.until - at) / 1_000),
    };
  };
}

/** Keys that are closed until a moment. */
export function closedKeys(now: () => number = Date.now) {
  const until = new Map<string, number>();
  return {
    close(key: string, seconds: number) {
      if (until.size >= MOST_KEYS) until.clear();
      until.set(key, now() + seconds * 1_000);
    },
    /** Seconds until it opens; 0 where it is open. */
    closedFor(key: string): number {
      return Math.max(0, Math.ceil(((until.get(key) ?? 0) - now()) / 1_000));
    },
  };
}
