import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { contentsOf, currentOutputs, type Content } from "@/server/services/batches/steps";
import { itemsById } from "@/server/services/inventory/steps";
import { baseUnitOf, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { explode, type FormulaLine, type SubRecipe } from "../inci/explode";
import { namingOf } from "../naming";
import type { Ingredients } from "../parts";

/** As deep as recipes may stand within recipes. */
const MOST_LEVELS = 20;

/**
 * What a batch is made of, by what it really took: what came from another batch of ours is replaced by what went into that
 * very batch, not by what its recipe says today. Two lots of one item may so be made of different things.
 */
export async function madeOf(ctx: Tx, batchId: string): Promise<Omit<Ingredients, "each">> {
  const { lines, rules, subRecipes } = await gather(ctx, batchId);
  const known = { rules, subRecipes };
  const used = explode(lines, known, "used");
  const left = explode(lines, known, "left");
  const naming = await namingOf(ctx, used.parts);
  return {
    used: used.parts.map(naming.part),
    left: left.parts.map(naming.part),
    notes: [
      ...(used.through.length > 0
        ? [`Taken apart into what went into them: ${used.through.join(", ")}.`]
        : []),
      ...used.problems,
      ...naming.notes(used.parts),
    ],
  };
}

/** A lot of our own is an item of its own here, for it has its own making. */
const keyOf = ({ itemId, fromBatchId }: Pick<Content, "itemId" | "fromBatchId">): string =>
  fromBatchId ? `${itemId} of ${fromBatchId}` : itemId;

async function gather(ctx: Tx, batchId: string) {
  const contents = new Map<string, Content[]>();
  let level = [batchId];
  for (let depth = 0; level.length > 0 && depth <= MOST_LEVELS; depth++) {
    for (const id of level) contents.set(id, []);
    for (const content of await contentsOf(ctx, level)) contents.get(content.batchId)!.push(content);
    const from = level.flatMap((id) => contents.get(id)!).flatMap(({ fromBatchId }) => fromBatchId ?? []);
    level = [...new Set(from)].filter((id) => !contents.has(id));
  }
  const all = [...contents.values()].flat();
  const ids = new Set(all.map(({ itemId }) => itemId));
  const [items, itemRules, outputs] = await Promise.all([
    itemsById(ctx, ids),
    rulesFor(ctx, ids),
    currentOutputs(
      ctx,
      [...contents.keys()].filter((id) => id !== batchId),
    ),
  ]);
  const isIngredient = ({ itemId }: Content) => items.get(itemId)?.kind === "ingredient";
  const lineOf = (content: Content): FormulaLine => ({
    itemId: keyOf(content),
    name: content.itemName,
    quantity: content.quantity,
    unit: baseUnitOf(items.get(content.itemId)!.dimension),
  });
  const linesIn = (id: string) => contents.get(id)!.filter(isIngredient).map(lineOf);
  const rules = new Map<string, ConversionRules>();
  const subRecipes = new Map<string, SubRecipe>();
  for (const content of all.filter(isIngredient)) {
    const key = keyOf(content);
    const known = itemRules.get(content.itemId)!;
    rules.set(key, known);
    const made = outputs.filter((o) => o.batchId === content.fromBatchId && o.itemId === content.itemId);
    const whole = Quantity.sum(made.map(({ quantity }) => quantity));
    if (content.fromBatchId && contents.has(content.fromBatchId) && whole.isPositive)
      subRecipes.set(key, {
        name: `${content.itemName} ${made[0]!.fifoCode}`,
        yieldQuantity: whole,
        yieldUnit: baseUnitOf(known.dimension),
        lines: linesIn(content.fromBatchId),
      });
  }
  return { lines: linesIn(batchId), rules, subRecipes };
}
