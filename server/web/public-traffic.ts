import "server-only";
import { limiter, type CountHit } from "@/server/adapters/rate-limit";
import { countAttempt } from "@/server/services/identity";
import { closedKeys, localLimit } from "./local-limit";

/** `requests` in so many `minutes` from one place. */
export type Limits = { readonly requests: number; readonly minutes: number; readonly bytes: number };

/** Whether a place may ask now, and the headers that say how often it still may. */
export type Turn = { within: boolean; headers: Record<string, string> };

/** While the shared counter cannot be asked, each process lets a place ask once a second. */
const ALONE = { requests: 60, seconds: 60 };

const inPostgres =
  (name: string): CountHit =>
  (key, limit) =>
    countAttempt([{ key: `${name}:${key}`, limit }]);

/** What is counted together: each name has a counter of its own. */
type Counted = Pick<Limits, "requests" | "minutes"> & { readonly name?: string };

/**
 * Counts the requests of strangers by where they come from, in the store that all servers share. Where that fails, by a
 * small limit of this process. Whoever is over his limit is remembered here, so that a flood asks the store nothing.
 */
export function publicTraffic(
  { name = "public-api", requests, minutes }: Counted,
  count: CountHit = inPostgres(name),
) {
  const shared = limiter({ name, limit: requests, minutes, count });
  const alone = localLimit(ALONE.requests, ALONE.seconds);
  const closed = closedKeys();
  const policy = `"address";q=${requests};w=${minutes * 60}`;
  const turn = (within: boolean, left: number, seconds: number): Turn => ({
    within,
    headers: {
      "ratelimit-policy": policy,
      ratelimit: `"address";r=${left};t=${seconds}`,
      ...(!within && { "retry-after": String(seconds) }),
    },
  });
  return async (place: string): Promise<Turn> => {
    const wait = closed.closedFor(place);
    if (wait > 0) return turn(false, 0, wait);
    const { verdict, left, seconds } = await shared.count(place);
    if (verdict === "unknown") {
      const mine = alone(place);
      return turn(mine.within, mine.left, mine.seconds);
    }
    if (verdict === "over") closed.close(place, seconds);
    return turn(verdict === "within", left, seconds);
  };
}
