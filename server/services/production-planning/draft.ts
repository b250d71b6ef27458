import { Quantity } from "@/server/kernel/quantity";
import type { Tx } from "@/server/kernel/context";
import { ratio, type Ratio } from "@/server/kernel/exact";
import type { PlannableVersion } from "@/server/services/recipes/steps";
import type { Container } from "./containers";
import type { Filled } from "./fill";
import type { PlannedLine } from "./lines";
import type { PlanInput } from "./plan-input";
import { scalePortions } from "./scale";
import type { PlanContainer, PlanDraft, PlanLine } from "./snapshot";

/** What the stock check says of one line, as far as a plan keeps it. */
export type Checked = { status: PlanLine["check"]["status"]; available: Quantity; missing: Quantity };

export type Parts = {
  found: PlannableVersion;
  input: PlanInput;
  factor: Ratio;
  yieldQuantity: Quantity;
  lines: readonly PlannedLine[];
  checks: ReadonlyMap<string, Checked>;
  /** Null where the plan does not end in containers. */
  containers: { filled: readonly Filled<Container>[]; leftover: Quantity; auto: boolean } | null;
};

/** Puts the plan together; every amount is a text from here on. */
export function draftPlan(ctx: Tx, parts: Parts): PlanDraft {
  const { found, input, factor, yieldQuantity, lines, checks, containers } = parts;
  const { recipe, version } = found;
  return {
    version: 1,
    plannedAt: ctx.now.toISOString(),
    plannedBy: ctx.actor.name,
    kind: recipe.makes === "intermediate" ? "ingredient" : "product",
    recipe: {
      id: recipe.id,
      name: recipe.name,
      labelPrefix: recipe.labelPrefix,
      categoryName: found.categoryName,
      outputItemId: recipe.outputItemId,
      outputItemName: found.outputItemName,
    },
    recipeVersion: { id: version.id, versionNo: version.versionNo, isTest: version.isTest },
    lineage: {
      parentId: recipe.parentId,
      parentName: found.parentName,
      rootId: recipe.rootId,
      rootName: found.rootName,
    },
    scale: {
      by: input.scale.by,
      factor: String(Quantity.fromRatio(factor)),
      ...lowest(factor),
    },
    notes: input.notes,
    yield: {
      quantity: String(yieldQuantity),
      unit: version.yieldUnit,
      recipeQuantity: String(version.yieldQuantity),
    },
    portioning: portioningOf(parts),
    lines: lines.map((planned) => lineOf(planned, checks.get(planned.key))),
    containers: containers?.filled.map(containerOf) ?? [],
    instructions: version.instructions,
    categoryData: version.categoryData,
    shelfLifeDays: version.shelfLifeDays,
    capExpiryByIngredients: version.capExpiryByIngredients,
    labourMinutes: input.labourMinutes ? String(input.labourMinutes) : null,
  };
}

function lowest({ n, d }: Ratio) {
  const exact = ratio(n, d);
  return { numerator: String(exact.n), denominator: String(exact.d) };
}

function portioningOf({ found, factor, containers }: Parts): PlanDraft["portioning"] {
  const { portioning } = found.version;
  if (containers) return { kind: "containers", auto: containers.auto, leftover: String(containers.leftover) };
  if (portioning.kind !== "portions") return { kind: "none" };
  const { count, whole } = scalePortions(Quantity.of(portioning.count), factor);
  return {
    kind: "portions",
    name: portioning.name,
    recipeCount: portioning.count,
    count: String(count),
    whole: String(whole),
  };
}

const lineOf = ({ key, line, scaled, baseUnit }: PlannedLine, check: Checked | undefined): PlanLine => ({
  key,
  lineNo: line.lineNo,
  itemId: line.itemId,
  itemName: line.itemName,
  itemKind: line.itemKind,
  quantity: String(scaled.quantity),
  unit: line.unit,
  baseQuantity: scaled.base && String(scaled.base),
  baseUnit,
  recipeQuantity: String(line.quantity),
  surplus: String(scaled.surplus),
  isCritical: line.isCritical,
  note: line.note,
  check: {
    status: check?.status ?? "unknown",
    available: String(check?.available ?? Quantity.zero),
    missing: String(check?.missing ?? Quantity.zero),
  },
});

const containerOf = ({
  container,
  count,
  holds,
  full,
  partial,
  empty,
}: Filled<Container>): PlanContainer => ({
  itemId: container.itemId,
  itemName: container.itemName,
  count: String(count),
  capacity: String(container.capacity),
  capacityUnit: container.capacityUnit,
  holds: String(Quantity.fromRatio(holds)),
  full: String(full),
  partial: partial && String(partial),
  empty: String(empty),
});
