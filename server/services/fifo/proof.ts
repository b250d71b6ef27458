import { asc, gt, sql } from "drizzle-orm";
import { inventoryAdjustment, inventoryHistory, inventoryLot, itemStock, organization } from "@/db/schema";
import { withTx } from "@/server/kernel/database";
import type { OrganizationId } from "@/server/kernel/ids";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf, SystemDb, TenantDb } from "@/server/kernel/tenant-db";

/** What can be wrong with a ledger. */
export type FindingKind = "lot" | "cost" | "chain" | "item" | "value" | "posting" | "orphan" | "credit";

export type Finding = { organizationId: string; kind: FindingKind; what: string };

export type Proof = {
  organizations: number;
  items: number;
  lots: number;
  movements: number;
  adjustments: number;
  findings: Finding[];
};

const PAGE = 5000;

/**
 * Adds every ledger up again, from its movements alone: each lot's remainder and cost, each movement's statement of them,
 * each item's stock, each adjustment's number of lines, and that nothing was given back twice. Reads as app_system, one
 * organization after another, each in one moment. The figures say what was really looked at, row by row.
 */
export async function proveLedgers(): Promise<Proof> {
  const proof: Proof = { organizations: 0, items: 0, lots: 0, movements: 0, adjustments: 0, findings: [] };
  const now = new Date();
  const all = await withTx(
    { role: "app_system", organizationId: null, readOnly: true, repeatable: true },
    (run) =>
      new SystemDb(run, now).select({
        fields: { id: organization.organizationId },
        from: organization,
        orderBy: [asc(organization.organizationId)],
      }),
  );
  for (const { id } of all) {
    await withTx({ role: "app_system", organizationId: id, readOnly: true, repeatable: true }, (run) =>
      proveOne(new TenantDb(run, now, id), id, proof),
    );
    proof.organizations++;
  }
  return proof;
}

type Sums = { quantity: Quantity; cost: Money };
const nothing: Sums = { quantity: Quantity.zero, cost: Money.zero };

async function proveOne(db: TenantDb, organizationId: OrganizationId, proof: Proof): Promise<void> {
  const found = (kind: FindingKind, what: string) => void proof.findings.push({ organizationId, kind, what });
  const lots = new Map<string, Sums>();
  const lines = new Map<string, number>();
  const homes = new Map<string, Sums>();
  for await (const movement of movementsOf(db)) {
    proof.movements++;
    lines.set(movement.adjustmentId, (lines.get(movement.adjustmentId) ?? 0) + 1);
    if (movement.homeId) add(homes, movement.homeId, movement);
    if (movement.lotId === null) continue;
    const after = add(lots, movement.lotId, movement);
    if (!movement.remainingAfter!.equals(after.quantity) || !movement.costAfter!.equals(after.cost))
      found(
        "chain",
        `movement ${movement.id} says ${movement.remainingAfter} for ${movement.costAfter} was left; its lot's movements add up to ${after.quantity} for ${after.cost}`,
      );
  }
  const items = await proveLots(db, lots, proof, found);
  await proveItems(db, items, proof, found);
  await provePostings(db, lines, proof, found);
  await proveCredits(db, homes, found);
}

type Found = (kind: FindingKind, what: string) => void;

function add(
  sums: Map<string, Sums>,
  key: string,
  by: { quantityChange: Quantity; costChange: Money },
): Sums {
  const before = sums.get(key) ?? nothing;
  const after = {
    quantity: before.quantity.plus(by.quantityChange),
    cost: before.cost.plus(by.costChange),
  };
  sums.set(key, after);
  return after;
}

async function proveLots(db: TenantDb, sums: Map<string, Sums>, proof: Proof, found: Found) {
  const items = new Map<string, Sums>();
  const seen = new Set<string>();
  for await (const lot of lotsOf(db)) {
    proof.lots++;
    seen.add(lot.id);
    const { quantity, cost } = sums.get(lot.id) ?? nothing;
    if (!lot.remaining.equals(quantity))
      found("lot", `lot ${lot.fifoCode} holds ${lot.remaining}; its movements add up to ${quantity}`);
    if (!lot.costLeft.equals(cost))
      found("cost", `lot ${lot.fifoCode} is worth ${lot.costLeft}; its movements add up to ${cost}`);
    add(items, lot.itemId, { quantityChange: lot.remaining, costChange: lot.costLeft });
  }
  for (const id of sums.keys())
    if (!seen.has(id)) found("orphan", `movements name a lot that is not there: ${id}`);
  return items;
}

async function proveItems(db: TenantDb, sums: Map<string, Sums>, proof: Proof, found: Found) {
  const stocks = await db.list(itemStock);
  proof.items += stocks.length;
  for (const { itemId, onHand, value } of stocks) {
    const { quantity, cost } = sums.get(itemId) ?? nothing;
    if (!onHand.equals(quantity))
      found("item", `item ${itemId} has ${onHand} on hand; its lots hold ${quantity}`);
    if (!value.equals(cost)) found("value", `item ${itemId} is worth ${value}; its lots are worth ${cost}`);
    sums.delete(itemId);
  }
  for (const [itemId] of sums) found("orphan", `item ${itemId} has lots but no stock`);
}

async function provePostings(db: TenantDb, lines: Map<string, number>, proof: Proof, found: Found) {
  for await (const adjustment of adjustmentsOf(db)) {
    proof.adjustments++;
    const there = lines.get(adjustment.id) ?? 0;
    lines.delete(adjustment.id);
    if (there !== adjustment.lines)
      found("posting", `${adjustment.code} has ${there} of ${adjustment.lines} lines`);
  }
  for (const id of lines.keys()) found("orphan", `movements name an adjustment that is not there: ${id}`);
}

/** What went home of a movement never exceeds it. */
async function proveCredits(db: TenantDb, homes: Map<string, Sums>, found: Found) {
  const ids = [...homes.keys()];
  for (let i = 0; i < ids.length; i += PAGE) {
    const movements = await db.list(inventoryHistory, {
      where: anyOf(inventoryHistory.id, ids.slice(i, i + PAGE)),
    });
    for (const { id, quantityChange } of movements) {
      const left = quantityChange.plus(homes.get(id)!.quantity);
      const over = quantityChange.isNegative ? left.isPositive : left.isNegative;
      if (over) found("credit", `of movement ${id} (${quantityChange}) more came back than went: ${left}`);
    }
  }
}

async function* movementsOf(db: TenantDb) {
  for (let after = "0"; ;) {
    const page = await db.select({
      fields: {
        id: inventoryHistory.id,
        adjustmentId: inventoryHistory.adjustmentId,
        lotId: inventoryHistory.lotId,
        homeId: inventoryHistory.homeId,
        quantityChange: inventoryHistory.quantityChange,
        costChange: inventoryHistory.costChange,
        remainingAfter: inventoryHistory.remainingAfter,
        costAfter: inventoryHistory.costAfter,
      },
      from: inventoryHistory,
      where: sql`${inventoryHistory.id} > ${after}::bigint`,
      orderBy: [asc(inventoryHistory.id)],
      limit: PAGE,
    });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

const FIRST = "00000000-0000-0000-0000-000000000000";

async function* lotsOf(db: TenantDb) {
  for (let after = FIRST; ;) {
    const page = await db.list(inventoryLot, {
      where: gt(inventoryLot.id, after),
      orderBy: [asc(inventoryLot.id)],
      limit: PAGE,
    });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

async function* adjustmentsOf(db: TenantDb) {
  for (let after = FIRST; ;) {
    const page = await db.list(inventoryAdjustment, {
      where: gt(inventoryAdjustment.id, after),
      orderBy: [asc(inventoryAdjustment.id)],
      limit: PAGE,
    });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
