import postgres from "postgres";
import { restock, use as takeOff } from "@/server/services/inventory-adjustment";
import { addExtra, addNote, startTimer } from "@/server/services/batches";
import { openBench } from "@/server/services/batches/testing";
import { addSku, createProduct, sell } from "@/server/services/products";
import { addCustomUnit, setMapping } from "@/server/services/unit-conversion";
import { saveTestVersion } from "@/server/services/recipes";
import type { Ctx } from "@/server/kernel/context";
import type { PlanSnapshot } from "@/server/services/production-planning/pure";

/** A shop in which there is one of everything that has an id, made by the real commands. Only tests use it. */
export type World = { ctx: Ctx; ids: Record<string, string>; snapshot: PlanSnapshot };

export async function openWorld(superUrl: string): Promise<World> {
  const { shop, ctx, ...bench } = await openBench();
  const itemId = await bench.item("Olive oil");
  const other = await bench.item("Coconut oil");
  for (const id of [itemId, other])
    await restock(ctx, { itemId: id, quantity: "50000", unit: "g", cost: "100" });
  const used = await takeOff(ctx, { itemId: other, quantity: "5", unit: "g" });
  const recipe = await bench.recipe("Castile", [{ itemId, quantity: "100", unit: "g" }]);
  const batchId = await bench.start(recipe);
  await addExtra(ctx, { batchId, itemId, quantity: "1", unit: "g", reason: "A splash more" });
  await startTimer(ctx, { batchId, name: "Gel", seconds: "600" } as never);
  await addNote(ctx, { batchId, body: "Traced quickly" } as never);
  const { productId, variantId } = await createProduct(ctx, {
    name: "Castile bar",
    recipeId: recipe.recipeId,
  });
  const { skuId, inventoryItemId } = await addSku(ctx, { variantId, weight: "100", price: "6.5" });
  await restock(ctx, { itemId: inventoryItemId, quantity: "20", unit: "each", cost: "10" });
  const sold = await sell(ctx, { skuId, quantity: "1" });
  await addCustomUnit(ctx, { name: "Pump" });
  await setMapping(ctx, { itemId, unit: "pump", equals: "3", equalsUnit: "g" } as never);
  await saveTestVersion(ctx, {
    recipeId: recipe.recipeId,
    basedOn: recipe.versionId,
    yieldQuantity: "1000",
    yieldUnit: "g",
    lines: [{ itemId, quantity: "90", unit: "g" }],
  } as never);
  const snapshot = bench.plan(recipe);

  const sql = postgres(superUrl, { max: 1, fetch_types: false, onnotice() {} });
  const first = async (table: string, where = "true") => {
    const [row] = await sql.unsafe(
      `select id from "${table}" where organization_id = $1 and ${where} order by id limit 1`,
      [shop.organizationId],
    );
    if (!row) throw new Error(`this world has no ${table}`);
    return String(row.id);
  };
  const ids = {
    item: itemId,
    otherItem: other,
    lot: await first("inventory_lot", `item_id = '${itemId}'`),
    movement: await first("inventory_history"),
    adjustment: used.adjustmentId,
    sale: sold.adjustmentId,
    category: await first("category", "kind = 'ingredient'"),
    unit: await first("custom_unit"),
    mapping: await first("unit_mapping"),
    recipe: recipe.recipeId,
    version: recipe.versionId,
    testVersion: await first("recipe_version", "is_test"),
    batch: batchId,
    ingredient: await first("batch_ingredient", "origin = 'planned'"),
    extra: await first("batch_ingredient", "origin = 'extra'"),
    timer: await first("batch_timer"),
    note: await first("batch_note"),
    product: productId,
    variant: variantId,
    sku: skuId,
  };
  await sql.end({ timeout: 5 });
  return { ctx, ids, snapshot };
}

/** A digest of every row of an organization, table by table: to see that nothing of it was touched. */
export async function digestOf(superUrl: string, organizationId: string): Promise<Record<string, string>> {
  const sql = postgres(superUrl, { max: 1, fetch_types: false, onnotice() {} });
  const tables = await sql`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'organization_id' and c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql.unsafe(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
       from "${name}" t where organization_id = $1`,
      [organizationId],
    );
    digests[name as string] = row!.digest as string;
  }
  await sql.end({ timeout: 5 });
  return digests;
}
