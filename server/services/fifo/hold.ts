import { and, eq, isNull } from "drizzle-orm";
import { inventoryLot, itemStock, lotHold } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";
import { HoldRefused } from "./errors";
import type { Lot } from "./history";

type Kind = "hold" | "recall";

/**
 * Sets a lot aside: it is not taken automatically until released. A recall takes the place of a hold.
 * Throws NotFound, and HoldRefused where nothing is left of it or it is set aside so already.
 */
export async function holdLot(ctx: Tx, lotId: string, kind: Kind, reason: string): Promise<Lot> {
  const { lot, active } = await lockedLot(ctx, lotId);
  if (lot.remaining.isZero) throw new HoldRefused(`Nothing is left of lot ${lot.fifoCode}.`);
  if (active.some((hold) => hold.kind === kind || hold.kind === "recall"))
    throw new HoldRefused(
      `Lot ${lot.fifoCode} is ${active[0]!.kind === "recall" ? "recalled" : "held"} already.`,
    );
  if (active.length) await end(ctx, lotId, reason);
  await ctx.db.insert(lotHold, {
    id: uuidv7(),
    lotId,
    kind,
    reason,
    heldAt: ctx.now,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
  });
  return lot;
}

/** Puts a lot back among the usable ones. Throws NotFound, and HoldRefused where it is not set aside. */
export async function releaseLot(ctx: Tx, lotId: string, reason: string): Promise<Lot> {
  const { lot, active } = await lockedLot(ctx, lotId);
  if (active.length === 0) throw new HoldRefused(`Lot ${lot.fifoCode} is not held.`);
  await end(ctx, lotId, reason);
  return lot;
}

/** Takers lock the item's stock before they look at holds; so does who sets them. */
async function lockedLot(ctx: Tx, lotId: string) {
  const { itemId } = await ctx.db.get(inventoryLot, lotId, "That lot");
  await ctx.db.lock(itemStock, itemStock.itemId, [itemId]);
  const [lot, active] = await Promise.all([
    ctx.db.get(inventoryLot, lotId),
    ctx.db.list(lotHold, { where: activeOf(lotId) }),
  ]);
  return { lot, active };
}

const activeOf = (lotId: string) => and(eq(lotHold.lotId, lotId), isNull(lotHold.releasedAt))!;

const end = (ctx: Tx, lotId: string, reason: string) =>
  ctx.db.update(lotHold, activeOf(lotId), { releasedAt: ctx.now, releasedReason: reason });
