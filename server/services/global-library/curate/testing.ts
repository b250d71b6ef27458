import { systemClock } from "@/server/kernel/clock";
import type { ConsoleCtx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";

/** A curator for tests; each call is another person. */
export const curator = (name = "Devon"): ConsoleCtx => ({
  actor: { kind: "developer", id: uuidv7(), name, sessionId: uuidv7() },
  permissions: new Set(["dev.library"]),
  timezone: "UTC",
  locale: "en-US",
  requestId: uuidv7(),
  clock: systemClock,
});
