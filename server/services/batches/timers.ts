import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { batch, batchTimer } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { runningBatch, subjectOf } from "./state";

const YEAR = 366 * 86_400;
const oneTimer = z.strictObject({ batchId: fields.id, timerId: fields.id });

/** Starts a timer of so many seconds; it runs on the server's clock and survives whatever the browser does. */
export const startTimer = command({
  name: "batches.startTimer",
  can: "timers.manage",
  input: z.strictObject({
    batchId: fields.id,
    name: fields.name,
    seconds: z.coerce
      .number({ error: "Enter how long." })
      .int("Enter whole seconds.")
      .min(1, "Enter how long.")
      .max(YEAR, "A year is the longest."),
  }),
  async run(ctx, { batchId, name, seconds }) {
    const row = await runningBatch(ctx, batchId);
    const timerId = uuidv7();
    await ctx.db.insert(batchTimer, { id: timerId, batchId, name, seconds, startedAt: ctx.now });
    ctx.audit({ subject: subjectOf(row), after: { timer: name, seconds } });
    return { timerId };
  },
});

/** Stops a timer; one that is stopped already stays as it is. */
export const stopTimer = command({
  name: "batches.stopTimer",
  can: "timers.manage",
  input: oneTimer,
  run: (ctx, input) => change(ctx, input, false),
});

/** Takes a timer off the strip, stopping it if it runs; it stays on the record. */
export const dismissTimer = command({
  name: "batches.dismissTimer",
  can: "timers.manage",
  input: oneTimer,
  run: (ctx, input) => change(ctx, input, true),
});

async function change(
  ctx: CommandTx,
  { batchId, timerId }: z.output<typeof oneTimer>,
  dismiss: boolean,
): Promise<void> {
  const row = await ctx.db.get(batch, batchId, "That batch");
  const timer = await ctx.db.find(
    batchTimer,
    and(eq(batchTimer.id, timerId), eq(batchTimer.batchId, batchId))!,
  );
  if (!timer) throw new NotFound("That timer");
  await ctx.db.update(batchTimer, eq(batchTimer.id, timerId), {
    stoppedAt: timer.stoppedAt ?? ctx.now,
    isDismissed: dismiss || timer.isDismissed,
  });
  ctx.audit({ subject: subjectOf(row), after: { timer: timer.name, stopped: true, dismissed: dismiss } });
}

/** Stops what still runs, when a batch ends. */
export async function closeTimers(ctx: CommandTx, batchId: string): Promise<void> {
  await ctx.db.update(batchTimer, and(eq(batchTimer.batchId, batchId), isNull(batchTimer.stoppedAt))!, {
    stoppedAt: ctx.now,
  });
}
