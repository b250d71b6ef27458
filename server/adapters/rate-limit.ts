import { Ratelimit, type Algorithm } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
import { env } from "@/server/kernel/env";
import { errorFields, log } from "@/server/kernel/log";

/**
 * Limits how often somebody may come, beside the authoritative counters of identity/throttle.ts (passwords, tokens, codes).
 * With Upstash where that is configured, else counted in PostgreSQL by the function that is handed in.
 */

/**
 * Counts one hit at a key in a window that all servers share, and answers whether the key is still within its limit, how
 * many hits are left, and after how many seconds counting begins anew.
 */
export type CountHit = (
  key: string,
  limit: number,
) => Promise<{ within: boolean; left: number; seconds: number }>;

/** "unknown" where the store failed or was too slow: who asks decides what that means. It is never "within". */
export type Verdict = "within" | "over" | "unknown";

/** `left` hits until `seconds` from now, as far as the store could say. */
export type Counted = { verdict: Verdict; left: number; seconds: number };

export type Limiter = {
  readonly name: string;
  check(key: string): Promise<Verdict>;
  /** As check, with what is left. */
  count(key: string): Promise<Counted>;
};

const PATIENCE = 1_000;

type RedisContext = { redis: Redis };

/** The class of @upstash/ratelimit asks an Algorithm; this one asks PostgreSQL and leaves its Redis alone. */
const counted =
  (limit: number, count: CountHit): Algorithm<RedisContext> =>
  () => ({
    async limit(_context, key) {
      const { within, left, seconds } = await count(key, limit);
      const reset = Date.now() + seconds * 1_000;
      return { success: within, limit, remaining: left, reset, pending: Promise.resolve() };
    },
    getRemaining: () => Promise.reject(new Error("not kept in PostgreSQL")),
    resetTokens: () => Promise.reject(new Error("not kept in PostgreSQL")),
  });

/**
 * At most `limit` hits a key in `minutes`. `redis` is for tests; else UPSTASH_REDIS_REST_URL says whether there is one.
 * Never throws: a store that fails or hangs is logged, and answered with "unknown".
 */
export function limiter(spec: {
  name: string;
  limit: number;
  minutes: number;
  count: CountHit;
  redis?: Pick<Redis, "evalsha" | "get" | "set">;
}): Limiter {
  let ready: Ratelimit | undefined;
  const open = () => {
    const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env();
    const redis = (spec.redis ??
      (url ? new Redis({ url, token, enableTelemetry: false }) : undefined)) as Redis;
    return new Ratelimit({
      redis,
      // A type of the package's own that it does not export stands between its Algorithm and ours.
      limiter: redis
        ? Ratelimit.slidingWindow(spec.limit, `${spec.minutes} m`)
        : (counted(spec.limit, spec.count) as never),
      prefix: `batchtrack:${spec.name}`,
      timeout: PATIENCE,
      ephemeralCache: false,
      enableTelemetry: false,
    });
  };
  const unknown = (fields: Parameters<typeof log>[2]): Counted => {
    log("warn", "rate-limit.unknown", { code: spec.name, ...fields });
    return { verdict: "unknown", left: 0, seconds: 0 };
  };
  const count = async (key: string): Promise<Counted> => {
    try {
      const { success, remaining, reset, reason } = await (ready ??= open()).limit(key);
      if (reason === "timeout") return unknown({ outcome: "too slow" }); // the package calls that a success
      const seconds = Math.max(1, Math.ceil((reset - Date.now()) / 1_000));
      return { verdict: success ? "within" : "over", left: Math.max(0, remaining), seconds };
    } catch (error) {
      return unknown(errorFields(error));
    }
  };
  return { name: spec.name, count, check: async (key) => (await count(key)).verdict };
}
