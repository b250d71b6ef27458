import { sql } from "drizzle-orm";
import { z } from "zod";
import { throttle } from "@/db/schema";
import { RuleError } from "@/server/kernel/errors";
import { systemCommand } from "@/server/kernel/system";
import type { SystemDb } from "@/server/kernel/tenant-db";

/** Too many attempts; says when to try again. */
export class TooManyAttempts extends RuleError {
  constructor(minutes: number) {
    super(
      "TOO_MANY_ATTEMPTS",
      `Too many attempts. Please wait ${minutes} minutes and try again.`,
      undefined,
      { minutes },
    );
  }
}

const MINUTES = 15;

/**
 * Counts one attempt at each key in a transaction of its own, so that a refusal afterwards does not undo it,
 * and answers whether all are within their limits, how many are left at the last key counted, and after how many seconds
 * counting begins anew. The first key that is over ends the counting: who is refused for himself
 * uses nothing up of what he shares with others. The counter lives in PostgreSQL: any number of servers share it.
 */
export const countAttempt = systemCommand({
  name: "identity.countAttempt",
  input: z.array(z.strictObject({ key: z.string().max(400), limit: z.number().int().positive() })),
  async run({ db, now }, attempts) {
    const width = MINUTES * 60_000;
    const windowStart = new Date(Math.floor(now.getTime() / width) * width);
    const seconds = Math.ceil((windowStart.getTime() + width - now.getTime()) / 1_000);
    let left = 0;
    for (const { key, limit } of attempts) {
      if (await db.insertNew(throttle, { key, windowStart, hits: 0 })) await sweep(db, windowStart);
      const [row] = await db.update(
        throttle,
        sql`${throttle.key} = ${key} and ${throttle.windowStart} = ${sql.param(windowStart, throttle.windowStart)}`,
        { hits: sql`${throttle.hits} + 1` },
      );
      left = limit - (row?.hits ?? 0);
      if (left < 0) return { within: false, minutes: MINUTES, left: 0, seconds };
    }
    return { within: true, minutes: MINUTES, left, seconds };
  },
});

/** More than one, so that what is over becomes less; few enough that nobody waits for it. */
const SWEPT = 20;

/** Windows that are over count for nothing: whoever opens one takes some of them away. Two never wait for each other. */
async function sweep(db: SystemDb, before: Date): Promise<void> {
  const over = sql`select ${throttle.key}, ${throttle.windowStart} from ${throttle}
    where ${throttle.windowStart} < ${sql.param(before, throttle.windowStart)}
    order by ${throttle.windowStart} limit ${SWEPT} for update skip locked`;
  await db.remove(throttle, sql`(${throttle.key}, ${throttle.windowStart}) in (${over})`);
}

/** Throws TooManyAttempts where a key is over its limit. */
export async function requireAttempt(attempts: { key: string; limit: number }[]): Promise<void> {
  const { within, minutes } = await countAttempt(attempts);
  if (!within) throw new TooManyAttempts(minutes);
}

/** Forgets the attempts at a key: whoever knows the password is nobody who guesses it. */
export const forgetAttempts = systemCommand({
  name: "identity.forgetAttempts",
  input: z.strictObject({ key: z.string().max(400) }),
  async run({ db }, { key }) {
    await db.remove(throttle, sql`${throttle.key} = ${key}`);
  },
});
