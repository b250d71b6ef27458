import { z } from "zod";
import type { Dimension } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import { itemsById, type Item } from "@/server/services/inventory/steps";
import { outputSkus, type OutputSku } from "@/server/services/products/steps";
import { toBase } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { outputExpiry } from "./output-expiry";
import { OutputNotTracked } from "./rules";
import type { CostShare } from "./split-costs";
import { planOf, type BatchRow } from "./state";

/** One thing that was made: whole pieces of a SKU, or (without a SKU) an amount of the recipe's own intermediate. */
export const outputField = z.strictObject({
  skuId: optional(fields.id),
  quantity: fields.quantity,
  /** Of an intermediate; SKUs are counted. */
  unit: optional(fields.unit),
  /** Made but spoiled, in the same unit: bears its part of the cost as loss and goes on no shelf. */
  lost: optional(fields.quantityOrZero),
  /** The part of the cost it bears, where every output says one. */
  share: optional(fields.quantity),
  /** Finish day + shelf life unless given. */
  expirationDate: optional(fields.day),
});

export type OutputInput = z.output<typeof outputField>;

export type Made = CostShare & {
  itemId: string;
  itemName: string;
  skuId: string | null;
  dimension: Dimension;
  entered: { quantity: Quantity; unit: string };
  expirationDate: string | null;
};

/** Turns what was said into lots to be made. Throws Invalid, NotFound and the refusals of conversion. */
export async function readOutputs(
  ctx: Tx,
  row: BatchRow,
  said: readonly OutputInput[],
  today: string,
): Promise<Made[]> {
  return planOf(row).kind === "product"
    ? pieces(ctx, row, said, today)
    : [await intermediate(ctx, row, said, today)];
}

async function pieces(ctx: Tx, row: BatchRow, said: readonly OutputInput[], today: string): Promise<Made[]> {
  said.forEach((output, i) => refuseBroken(output, i));
  const skus = await outputSkus(
    ctx,
    said.map((output) => output.skuId!),
  );
  const items = await itemsById(
    ctx,
    [...skus.values()].map((sku) => sku.itemId),
  );
  for (const item of items.values()) requireTracked(item);
  const expiry = await outputExpiry(ctx, row, today);
  return said.map((output) => {
    const sku: OutputSku = skus.get(output.skuId!)!;
    return {
      itemId: sku.itemId,
      itemName: sku.name,
      skuId: sku.skuId,
      dimension: "count" as const,
      good: output.quantity,
      lost: output.lost ?? Quantity.zero,
      weight: sku.weight,
      share: output.share ?? null,
      entered: { quantity: output.quantity, unit: "each" },
      expirationDate: output.expirationDate ?? expiry(sku.shelfLifeDays),
    };
  });
}

/** Pieces are counted as they are: 0.286 of a bar is refused, never rounded up to one. */
function refuseBroken(output: OutputInput, i: number): void {
  if (!output.skuId) throw new Invalid({ [`outputs.${i}.skuId`]: "Choose what was made." });
  if (!output.quantity.isWhole) throw new Invalid({ [`outputs.${i}.quantity`]: "Count whole pieces only." });
  if (output.lost && !output.lost.isWhole)
    throw new Invalid({ [`outputs.${i}.lost`]: "Count whole pieces only." });
}

/** What is made becomes a lot; an item that never runs out has none. */
function requireTracked(item: Item): void {
  if (!item.isTracked) throw new OutputNotTracked(item.name);
}

async function intermediate(
  ctx: Tx,
  row: BatchRow,
  said: readonly OutputInput[],
  today: string,
): Promise<Made> {
  const [output] = said;
  const { outputItemId } = planOf(row).recipe;
  if (!output || said.length > 1 || output.skuId || !outputItemId)
    throw new Invalid({ outputs: "This recipe makes one ingredient: say how much of it there is." });
  const rules = await rulesOf(ctx, outputItemId);
  const unit = output.unit ?? rules.displayUnit;
  const item = (await itemsById(ctx, [outputItemId])).get(outputItemId);
  if (item) requireTracked(item);
  const expiry = await outputExpiry(ctx, row, today);
  return {
    itemId: outputItemId,
    itemName: rules.itemName,
    skuId: null,
    dimension: rules.dimension,
    good: toBase(rules, output.quantity, unit).quantity,
    lost: output.lost ? toBase(rules, output.lost, unit).quantity : Quantity.zero,
    weight: null,
    share: null,
    entered: { quantity: output.quantity, unit },
    expirationDate: output.expirationDate ?? expiry(item?.shelfLifeDays ?? null),
  };
}
