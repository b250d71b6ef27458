import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import type { BatchRecord } from "@/server/services/batches/steps";
import { skusOfRecipe } from "@/server/services/products/steps";
import { ingredientsOf, type Ingredients } from "../parts";
import { labelWarnings } from "../label-warnings";
import { netContent } from "../net-content";
import { labelList } from "../recipe/ingredients";
import type { Block, ProductLabel } from "../sheet";
import { tradeOf } from "../which";
import type { Words } from "../words";
import { madeOf } from "./made-of";

/** Labels of one kind are all alike: what is more is printed again. Laying out many times as many would keep others waiting. */
const MOST = 120;
/** Before it is finished: a page to look at. */
const ON_A_PAGE = 12;

type Labelled = { name: string; weight: Quantity | null; lot: string; expires: string | null; count: number };

/** A label for every good piece (120 of a kind at most), with its lot, its last good day and a code that says both without any network. */
export async function batchLabels(ctx: Tx, record: BatchRecord, words: Words): Promise<Block[]> {
  const { plan, row } = record;
  const trade = tradeOf(
    plan.recipe.categoryName,
    plan.lines.map((line) => line.itemName),
  );
  const ingredients = row.status === "planned" ? await ofPlan(ctx, record) : await madeOf(ctx, row.id);
  const list = labelList({ trade, category: plan.recipe.categoryName, data: plan.categoryData, ingredients });
  const kinds = await labelled(ctx, record);
  return [
    ...kinds.map((kind): Block => {
      const label: ProductLabel = {
        name: kind.name,
        maker: ctx.organizationName,
        netWeight: kind.weight
          ? netContent(kind.weight.toRatio(), "weight", words.locale)
          : "Net weight: ____________",
        ingredients: list,
        lot: kind.lot,
        expires: kind.expires && words.shortDay(kind.expires),
        qr: codeOf(ctx.organizationName, kind),
        warnings: labelWarnings(trade),
      };
      return { kind: "labels", perRow: 3, labels: Array<ProductLabel>(kind.count).fill(label) };
    }),
    { kind: "text", title: "Before you print it", paragraphs: [...ingredients.notes, ...stateNotes(record)] },
  ];
}

/**
 * Words, not an address: whoever scans it reads product, lot and day without a network, and no one is led to a page that
 * asks him to sign in. The maker finds the batch by its code.
 */
const codeOf = (maker: string, { name, lot, expires }: Labelled): string =>
  [name, `Lot ${lot}`, ...(expires ? [`Best before ${expires}`] : []), maker].join("\n");

async function labelled(ctx: Tx, { row, plan, outputs }: BatchRecord): Promise<Labelled[]> {
  const skus = await skusOfRecipe(ctx, row.recipeId);
  if (outputs.length > 0)
    return outputs.map((output) => ({
      name: output.itemName,
      weight: skus.find(({ skuId }) => skuId === output.skuId)?.weight ?? null,
      lot: output.fifoCode,
      expires: output.expirationDate,
      count: output.skuId ? labelsFor(output.quantity) : 1,
    }));
  if (row.status === "cancelled" || row.status === "failed") return [];
  const planned = skus.length > 0 ? skus : [{ name: plan.recipe.name, weight: null }];
  return planned.map(({ name, weight }) => ({
    name,
    weight,
    lot: row.labelCode,
    expires: null,
    count: ON_A_PAGE,
  }));
}

const labelsFor = (pieces: Quantity): number =>
  pieces.compare(Quantity.whole(MOST)) > 0 ? MOST : Number(pieces.roundedDown().toString());

/** Nothing has been taken yet: what its frozen plan says, by the recipes of today. */
const ofPlan = (ctx: Tx, { plan }: BatchRecord): Promise<Ingredients> =>
  ingredientsOf(
    ctx,
    plan.lines.map((line) => ({ ...line, quantity: Quantity.of(line.quantity) })),
  );

function stateNotes({ row, outputs }: BatchRecord): string[] {
  if (outputs.length > 0)
    return outputs
      .filter(({ skuId, quantity }) => skuId && quantity.compare(Quantity.whole(MOST)) > 0)
      .map(
        ({ itemName, quantity }) =>
          `These are ${MOST} labels for the ${quantity.roundedDown().toString()} pieces of ${itemName}. They are all alike: print them again for the rest.`,
      );
  if (row.status === "cancelled" || row.status === "failed")
    return ["This batch made nothing that could be labelled."];
  return [
    "This batch is not finished: the lot may get a number behind it, and its best-before day is not known yet.",
  ];
}
