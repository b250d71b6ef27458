import { and, eq, sql } from "drizzle-orm";
import { labelCounter } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import type { CommandTx } from "@/server/kernel/context";

/**
 * The next label of a prefix in the organization's own year: "LAV-2026-001". Never given out twice; a refused start gives its
 * number back, for nobody has seen it. The counter stays locked until the end: ask as late as possible.
 */
export async function nextLabel(ctx: CommandTx, prefix: string): Promise<string> {
  const year = Number(dayIn(ctx.timezone, ctx.now).slice(0, 4));
  const count = () =>
    ctx.db.update(labelCounter, and(eq(labelCounter.prefix, prefix), eq(labelCounter.year, year))!, {
      last: sql`${labelCounter.last} + 1`,
    });
  let [counter] = await count();
  if (!counter) {
    // The first of its year: of two at once one makes the counter, the other waits for it and counts on.
    await ctx.db.insertNew(labelCounter, { prefix, year, last: 0 });
    [counter] = await count();
  }
  return `${prefix}-${year}-${String(counter!.last).padStart(3, "0")}`;
}
