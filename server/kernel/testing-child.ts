import { start } from "@/server/services/batches";
import type { PlanSnapshot } from "@/server/services/production-planning/pure";
import { systemClock } from "./clock";
import type { Ctx } from "./context";

/** A server process of its own for commands.chaos.test.ts: starts the batches it is told to, and says which are done. */

export type Orders = {
  ctx: Omit<Ctx, "permissions" | "features" | "clock"> & { permissions: string[] };
  snapshot: PlanSnapshot;
  commandIds: string[];
};

process.once("message", async (orders: Orders) => {
  const ctx: Ctx = {
    ...orders.ctx,
    permissions: new Set(orders.ctx.permissions),
    features: new Set(),
    clock: systemClock,
  };
  await Promise.all(
    orders.commandIds.map(async (commandId) => {
      await start(ctx, { snapshot: orders.snapshot }, { commandId });
      process.send?.(commandId);
    }),
  );
  process.send?.("all done");
});
process.send?.("ready");
