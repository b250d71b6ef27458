import type { batchTimer } from "@/db/schema";
import type { Row } from "@/server/kernel/tenant-db";

/** A timer as screens need it: they count down to `endsAt` by themselves. */
export const timerView = (timer: Row<typeof batchTimer>) => ({
  id: timer.id,
  name: timer.name,
  seconds: timer.seconds,
  startedAt: timer.startedAt.toISOString(),
  endsAt: new Date(timer.startedAt.getTime() + timer.seconds * 1000).toISOString(),
  stoppedAt: timer.stoppedAt?.toISOString() ?? null,
  isDismissed: timer.isDismissed,
});
