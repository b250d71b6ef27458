import { hasPermission, type Tx } from "@/server/kernel/context";
import { ratio, timesRatio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { shownAmount, withUnit } from "@/server/kernel/shown";
import { isTakenInPieces, type SetAside } from "@/server/services/fifo/pure";
import { problemOf, type CostSource, type Problem } from "@/server/services/recipes/pure";
import { makersOf, type Maker } from "@/server/services/recipes/steps";
import { makeable, type CheckedLine } from "@/server/services/stock-check/steps";
import { symbolOf, toDisplay } from "@/server/services/unit-conversion/pure";
import type { ContainerMismatch } from "./errors";
import { costOfPlan, sourceOf, type LiveCost } from "./live-cost";
import type { PlannedLine } from "./lines";
import type { PlanContainer, PlanSnapshot } from "./snapshot";

/** What is true of one planned line at this moment; amounts in `unit`, the one people think of the item in, as decimal texts. */
export type LiveLine = {
  key: string;
  itemId: string;
  itemName: string;
  status: CheckedLine["status"];
  isTracked: boolean;
  unit: string;
  /** Null where the unit cannot be converted; then `problem` says why. */
  needed: string | null;
  available: string;
  missing: string;
  /** Where something is missing: what stands in lots that are not taken by themselves. */
  setAside: { quantity: string; as: SetAside["as"] } | null;
  /** How the planned amount was converted, a sentence a step. */
  path: string[];
  /** What stands in the way, with the drawer that mends it: an unknown conversion, or too little stock. */
  problem: Problem | null;
  takes: { lotId: string; fifoCode: string; quantity: string; cost: string | null }[];
  cost: string | null;
  costFrom: CostSource;
  /** The recipe that could make what is missing. */
  madeBy: Maker | null;
};

export type LivePlan = {
  lines: LiveLine[];
  containers: (LiveLine & { container: PlanContainer })[];
  /** How often the recipe as written could be made now, rounded down; null where nothing limits. */
  makeable: { times: string | null; limitedBy: { itemId: string; itemName: string } | null };
  /** What of the plan as a whole stands in the way: containers that do not fit, items that were archived. */
  problems: Problem[];
  /** Lines that would keep it from being started, by key: short, archived, or in a unit that cannot be converted. */
  blocking: string[];
  cost: LiveCost | null;
};

export const containerKey = (itemId: string): string => `container:${itemId}`;

type Given = {
  snapshot: PlanSnapshot;
  lines: readonly PlannedLine[];
  checked: readonly CheckedLine[];
  mismatch: ContainerMismatch | null;
};

/** What is true of a plan only now: stock, lots, cost, and how much could be made. */
export async function liveView(ctx: Tx, { snapshot, lines, checked, mismatch }: Given): Promise<LivePlan> {
  const byKey = new Map(checked.map((check) => [check.key, check]));
  const makers = await makersOf(
    ctx,
    checked.flatMap((check) => (check.missing.isPositive ? [check.itemId] : [])),
  );
  const liveOf = (check: CheckedLine, planned?: PlannedLine): LiveLine => {
    const shown = (base: Quantity) => String(toDisplay(check.rules, base));
    const sees = hasPermission(ctx, "inventory.view_costs");
    return {
      key: check.key,
      itemId: check.itemId,
      itemName: check.itemName,
      status: check.status,
      isTracked: check.isTracked,
      unit: symbolOf(check.displayUnit),
      needed: check.needed && shown(check.needed),
      available: shown(check.available),
      missing: shown(check.missing),
      setAside: asideOf(check),
      path: planned?.path ?? [],
      problem: planned?.problem ?? (check.missing.isPositive ? shortage(check, ctx.locale) : null),
      takes: check.takes.map(({ lotId, fifoCode, quantity, cost }) => ({
        lotId,
        fifoCode,
        quantity: shown(quantity),
        cost: sees ? String(cost) : null,
      })),
      cost: sees && check.costFrom !== "none" ? String(check.cost) : null,
      costFrom: sourceOf(check),
      madeBy: makers.get(check.itemId) ?? null,
    };
  };
  return {
    lines: lines.map((planned) => liveOf(byKey.get(planned.key)!, planned)),
    containers: snapshot.containers.map((container) => ({
      ...liveOf(byKey.get(containerKey(container.itemId))!),
      container,
    })),
    makeable: howOften(snapshot, lines, checked),
    problems: [...(mismatch ? [problemOf(mismatch)] : []), ...lines.flatMap(archived)],
    blocking: lines.flatMap(({ key, line }) => {
      const { status } = byKey.get(key)!;
      return status === "short" || status === "unknown" || !line.itemActive ? [key] : [];
    }),
    cost: await costOfPlan(ctx, snapshot, lines, checked),
  };
}

const archived = ({ line }: PlannedLine): Problem[] =>
  line.itemActive
    ? []
    : [
        {
          code: "ITEM_ARCHIVED",
          message: `${line.itemName} is archived. Restore it, or change the recipe.`,
          drawer: null,
        },
      ];

const asideOf = ({ setAside, rules }: CheckedLine) =>
  setAside && { quantity: String(toDisplay(rules, setAside.quantity)), as: setAside.as };

/** What InsufficientStock would say at start, said before. */
function shortage(check: CheckedLine, locale: string): Problem {
  const { itemId, itemName, rules, displayUnit, needed, available, missing } = check;
  const shown = (base: Quantity) => String(toDisplay(rules, base));
  const unit = symbolOf(displayUnit);
  const amounts = { needed: shown(needed!), available: shown(available), missing: shown(missing) };
  return {
    code: "INSUFFICIENT_STOCK",
    message: `${itemName}: ${withUnit(shownAmount(amounts.missing, locale), unit)} missing.`,
    drawer: {
      kind: "insufficient_stock",
      context: { itemId, itemName, unit, ...amounts, setAside: asideOf(check) },
    },
  };
}

function howOften(
  snapshot: PlanSnapshot,
  lines: readonly PlannedLine[],
  checked: readonly CheckedLine[],
): LivePlan["makeable"] {
  const perFactor = ratio(BigInt(snapshot.scale.denominator), BigInt(snapshot.scale.numerator));
  const needs = [
    ...lines.flatMap(({ line, perBatch }) =>
      perBatch ? [{ itemId: line.itemId, quantity: perBatch, inPieces: isTakenInPieces(line) }] : [],
    ),
    ...snapshot.containers.map(({ itemId, count }) => ({
      itemId,
      quantity: timesRatio(Quantity.of(count).toRatio(), perFactor),
      inPieces: true,
    })),
  ];
  // The first line of an item sees all there is of it.
  const there = new Map(
    [...checked].reverse().map((check) => [check.itemId, check.isTracked ? check.available : null]),
  );
  const { times, limitedBy } = makeable(needs, there);
  const limit = checked.find((check) => check.itemId === limitedBy);
  return {
    times: times && String(times),
    limitedBy: limit ? { itemId: limit.itemId, itemName: limit.itemName } : null,
  };
}
