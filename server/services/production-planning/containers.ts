import { and, desc, eq, isNotNull } from "drizzle-orm";
import { inventoryItem } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { timesRatio, type Ratio } from "@/server/kernel/exact";
import type { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { available } from "@/server/services/fifo/pure";
import { shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { ratioOrProblem } from "@/server/services/recipes/pure";
import type { PlannableVersion } from "@/server/services/recipes/steps";
import { dimensionOf, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { ContainerMismatch } from "./errors";
import { chooseContainers, type Chosen } from "./fill";
import type { PlanInput } from "./plan-input";

export type Container = { itemId: string; itemName: string; capacity: Quantity; capacityUnit: "g" | "ml" };

type ItemRow = typeof inventoryItem.$inferSelect;

/** More kinds than a workshop owns; the largest are looked at first. */
const KINDS = 200;

/** Does this plan end in containers? So says the recipe, or whoever chose some for one that is not portioned at all. Throws Invalid. */
export function byContainer({ version }: PlannableVersion, input: PlanInput): boolean {
  const { kind } = version.portioning;
  if (kind === "portions" && input.containers.length > 0)
    throw new Invalid({ containers: "This recipe is divided into portions, not into containers." });
  return (
    kind === "containers" ||
    (kind === "none" && (input.containers.length > 0 || input.scale.by === "containers"))
  );
}

/**
 * The containers chosen by hand, with what each holds of the yield. Throws NotFound, and ContainerMismatch where one is
 * no container, has no capacity, or is measured another way than the yield.
 */
export async function chosenContainers(
  ctx: Tx,
  found: PlannableVersion,
  rules: ConversionRules,
  input: PlanInput,
): Promise<Chosen<Container>[]> {
  if (input.containers.length === 0) return [];
  const rows = await ctx.db.list(inventoryItem, {
    where: anyOf(
      inventoryItem.id,
      input.containers.map((chosen) => chosen.itemId),
    ),
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kinds = new Set(input.containers.map((chosen) => chosen.itemId));
  if (kinds.size < input.containers.length)
    throw new Invalid({ containers: "Name each kind of container once, with how many there are to be." });
  return input.containers.map(({ itemId, count }, i) => {
    if (!count.isWhole) throw new Invalid({ [`containers.${i}.count`]: "Enter a whole number." });
    const item = byId.get(itemId);
    if (!item) throw new NotFound("That container");
    const fit = fitOf(item, rules, found);
    if ("mismatch" in fit) throw fit.mismatch;
    return { ...fit, count: count.toRatio().n / count.toRatio().d };
  });
}

/**
 * Containers from the catalogue for a yield, as many of each as are there, largest first; of the kinds named, or of all.
 * Answers a mismatch instead where none can hold it.
 */
export async function autoContainers(
  ctx: Tx,
  found: PlannableVersion,
  rules: ConversionRules,
  yieldQuantity: Quantity,
  kinds: readonly string[],
): Promise<{ chosen: Chosen<Container>[]; mismatch: ContainerMismatch | null }> {
  const rows = await ctx.db.list(inventoryItem, {
    where: and(
      eq(inventoryItem.kind, "container"),
      eq(inventoryItem.isActive, true),
      isNotNull(inventoryItem.capacity),
      kinds.length > 0 ? anyOf(inventoryItem.id, kinds) : undefined,
    ),
    orderBy: [desc(inventoryItem.capacity), inventoryItem.id],
    limit: KINDS,
  });
  const fits = rows.map((row) => fitOf(row, rules, found));
  const good = fits.flatMap((fit) => ("mismatch" in fit ? [] : [fit]));
  if (good.length === 0) {
    const first = fits.find((fit) => "mismatch" in fit);
    return {
      chosen: [],
      mismatch: first && "mismatch" in first ? first.mismatch : mismatch("none_fit", found),
    };
  }
  const shelves = await shelvesOf(
    ctx,
    good.map((fit) => fit.container.itemId),
    new Map(),
  );
  const candidates = good.map((fit) => {
    const shelf = shelves.get(fit.container.itemId);
    const left = shelf?.isTracked ? available(shelf).toRatio() : null;
    return { ...fit, available: left && left.n / left.d };
  });
  return { chosen: chooseContainers(yieldQuantity, candidates), mismatch: null };
}

type Fit = { container: Container; holds: Ratio } | { mismatch: ContainerMismatch };

function fitOf(item: ItemRow, rules: ConversionRules, found: PlannableVersion): Fit {
  if (item.kind !== "container") return { mismatch: mismatch("not_a_container", found, item) };
  if (!item.capacity || !item.capacityDimension) return { mismatch: mismatch("no_capacity", found, item) };
  const capacityUnit = item.capacityDimension === "mass" ? "g" : "ml";
  const { ratio } = ratioOrProblem(rules, capacityUnit, found.version.yieldUnit);
  if (!ratio) {
    const poured = ["mass", "volume"].includes(dimensionOf(found.version.yieldUnit) ?? "");
    return { mismatch: mismatch(poured ? "needs_density" : "not_poured", found, item, capacityUnit) };
  }
  return {
    container: { itemId: item.id, itemName: item.name, capacity: item.capacity, capacityUnit },
    holds: timesRatio(item.capacity.toRatio(), ratio),
  };
}

export const mismatch = (
  reason: ConstructorParameters<typeof ContainerMismatch>[0],
  { recipe, version }: PlannableVersion,
  item?: ItemRow,
  capacityUnit?: string,
) =>
  new ContainerMismatch(reason, {
    recipeId: recipe.id,
    recipeName: recipe.name,
    yieldUnit: version.yieldUnit,
    ...(item && { itemId: item.id, itemName: item.name }),
    ...(capacityUnit && { capacityUnit }),
  });
