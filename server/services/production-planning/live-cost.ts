import { eq } from "drizzle-orm";
import { organization } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { ratio } from "@/server/kernel/exact";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import type { CostSource } from "@/server/services/recipes/pure";
import type { CheckedLine } from "@/server/services/stock-check/steps";
import type { PlannedLine } from "./lines";
import type { PlanSnapshot } from "./snapshot";

export type LiveCost = {
  materials: string;
  containers: string;
  /** Null where the organization has no hourly rate or no minutes were planned. */
  labour: string | null;
  total: string;
  /** Of one unit of the projected yield, with at least six significant digits. */
  perUnit: string;
  unit: string;
  perPortion: string | null;
  perContainer: string | null;
  from: CostSource;
};

/** Some lots and some of the last known cost is both. */
export const sourceOf = ({ costFrom, takes }: CheckedLine): CostSource =>
  takes.length > 0 && costFrom !== "lots" ? "mixed" : costFrom;

/** What the plan would cost now; null for who may not see costs. */
export async function costOfPlan(
  ctx: Tx,
  snapshot: PlanSnapshot,
  lines: readonly PlannedLine[],
  checked: readonly CheckedLine[],
): Promise<LiveCost | null> {
  if (!hasPermission(ctx, "inventory.view_costs")) return null;
  const own = new Set(lines.map(({ key }) => key));
  const sum = (of: readonly CheckedLine[]) => Money.sum(of.map(({ cost }) => cost));
  const materials = sum(checked.filter(({ key }) => own.has(key)));
  const containers = sum(checked.filter(({ key }) => !own.has(key)));
  const labour = await labourCost(ctx, snapshot.labourMinutes);
  const total = materials.plus(containers).plus(labour ?? Money.zero);
  const sources = new Set(checked.map(sourceOf));
  const filled = Quantity.sum(
    snapshot.containers.map(({ full, partial }) =>
      Quantity.of(full).plus(partial ? Quantity.one : Quantity.zero),
    ),
  );
  return {
    materials: String(materials),
    containers: String(containers),
    labour: labour && String(labour),
    total: String(total),
    perUnit: total.per(Quantity.of(snapshot.yield.quantity)),
    unit: snapshot.yield.unit,
    perPortion:
      snapshot.portioning.kind === "portions" ? total.per(Quantity.of(snapshot.portioning.count)) : null,
    perContainer: filled.isPositive ? total.per(filled) : null,
    from: sources.size === 1 ? [...sources][0]! : "mixed",
  };
}

/** Planned minutes at the organization's hourly rate. */
async function labourCost(ctx: Tx, minutes: string | null): Promise<Money | null> {
  if (minutes === null) return null;
  const own = await ctx.db.find(organization, eq(organization.organizationId, ctx.organizationId));
  const rate = own?.settings.labourRate;
  if (!rate) return null;
  const { n, d } = Quantity.of(minutes).toRatio();
  return Money.of(rate).times(ratio(n, d * 60n));
}
