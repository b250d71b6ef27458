import { Ratelimit, type Algorithm } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
import { env } from "@/server/kernel/env";
import { errorFields, log } from "@/server/kernel/log";

/**
 * Limits how often somebody may come, beside the authoritative counters of identity/throttle.ts (passwords, tokens, codes).
 * With Upstash where that is configured, else counted in PostgreSQL by the function that is handed in.
 */

/** Counts one hit at a key in a window that all servers share, and answers whether the key is still within its limit. */
export type CountHit = (key: string, limit: number) => Promise<{ within: boolean; minutes: number }>;

/** "unknown" where the store failed or was too slow: who asks decides what that means. It is never "within". */
export type Verdict = "within" | "over" | "unknown";

export type Limiter = { readonly name: string; check(key: string): Promise<Verdict> };

const PATIENCE = 1_000;

type RedisContext = { redis: Redis };

/** The class of @upstash/ratelimit asks an Algorithm; this one asks PostgreSQL and leaves its Redis alone. */
const counted =
  (limit: number, count: CountHit): Algorithm<RedisContext> =>
  () => ({
    async limit(_context, key) {
      const { within, minutes } = await count(key, limit);
      const reset = Date.now() + minutes * 60_000;
      return { success: within, limit, remaining: within ? 1 : 0, reset, pending: Promise.resolve() };
    },
    getRemaining: () => Promise.reject(new Error("not kept in PostgreSQL")),
    resetTokens: () => Promise.reject(new Error("not kept in PostgreSQL")),
  });

/**
 * At most `limit` hits a key in `minutes`. `redis` is for tests; else UPSTASH_REDIS_REST_URL says whether there is one.
 * `check` never throws: a store that fails or hangs is logged, and answered with "unknown".
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
  return {
    name: spec.name,
    async check(key) {
      const unknown = (fields: Parameters<typeof log>[2]): Verdict => {
        log("warn", "rate-limit.unknown", { code: spec.name, ...fields });
        return "unknown";
      };
      try {
        const answer = await (ready ??= open()).limit(key);
        if (answer.reason === "timeout") return unknown({ outcome: "too slow" }); // the package calls that a success
        return answer.success ? "within" : "over";
      } catch (error) {
        return unknown(errorFields(error));
      }
    },
  };
}
