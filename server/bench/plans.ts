import type { z } from "zod";
import type { Ctx } from "@/server/kernel/context";
import { dialect, type Run } from "@/server/kernel/database";
import type { Query } from "@/server/kernel/query";
import { TenantDb } from "@/server/kernel/tenant-db";
import { checkItems } from "@/server/services/stock-check";
import { listItems } from "@/server/services/inventory";
import { itemMovements, ledger } from "@/server/services/inventory-adjustment";
import type { World } from "./world";

/** A plan that PostgreSQL makes for one statement of a query: which indexes it walks, which tables it reads whole. */
type Planned = { indexes: Set<string>; whole: Set<string> };
type Node = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Node[] };

/** These grow without end: reading one whole is a breach wherever it happens. */
const ENDLESS = [
  "inventory_history",
  "inventory_lot",
  "inventory_adjustment",
  "inventory_item",
  "item_stock",
];

export type PlanCheck = { name: string; index: string; breaches: string[] };

/** Asks PostgreSQL how it answers the statements that the services really send. */
export async function checkPlans(world: World): Promise<PlanCheck[]> {
  // Small tables are rightly read whole: there the question is whether an index exists that could serve.
  await world.owner`select set_config('enable_seqscan', ${world.scale.name === "smoke" ? "off" : "on"}, false)`;
  const lines = world
    .items(11, 3)
    .map((itemId, i) => ({ key: String(i), itemId, quantity: "700", unit: "g" }));
  const itemId = world.items(7, 1)[0]!;
  return [
    await check(world, "shelf read", "inventory_lot_shelf_idx", checkItems, { lines }),
    await check(world, "inventory page", "inventory_item_list_idx", listItems, { search: "" }),
    await check(world, "movements of an item", "inventory_history_item_idx", itemMovements, { itemId }),
    await check(world, "ledger page", "inventory_history_pkey", ledger, {}),
    await lotsById(world),
  ];
}

/** Lots by organization and id under row security, as the trigger on movements looks them up: never by less than their key. */
async function lotsById({ owner, big }: World): Promise<PlanCheck> {
  const index = "inventory_lot_pkey";
  const planned = await owner.begin(async (tx) => {
    await tx`select set_config('role', 'app_rw', true), set_config('app.organization_id', ${big.organizationId}, true)`;
    const [row] = await tx`explain (format json)
      select lot.remaining from unnest(array[${big.organizationId}]::bigint[], array[gen_random_uuid()]) moved (org, lot_id)
      left join inventory_lot lot on lot.organization_id = moved.org and lot.id = moved.lot_id`.values();
    return planIn(row![0]);
  });
  const breaches = planned.indexes.has(index)
    ? []
    : [`${[...planned.indexes].join(", ") || "no index"} instead of ${index}`];
  return { name: "lots of movements", index, breaches };
}

async function check<I extends z.ZodType, R>(
  world: World,
  name: string,
  index: string,
  query: Query<I, R>,
  input: z.input<I>,
): Promise<PlanCheck> {
  const planned = await plansOf(world, world.big.ctx, query, input);
  const breaches: string[] = [];
  if (!planned.some(({ indexes }) => indexes.has(index))) breaches.push(`${index} is not used`);
  for (const table of new Set(planned.flatMap(({ whole }) => [...whole])))
    if (ENDLESS.includes(table)) breaches.push(`${table} is read whole`);
  return { name, index, breaches };
}

async function plansOf<I extends z.ZodType, R>(
  { owner }: World,
  ctx: Ctx,
  query: Query<I, R>,
  raw: z.input<I>,
): Promise<Planned[]> {
  const planned: Planned[] = [];
  await owner.begin(async (tx) => {
    await tx`select set_config('role', 'app_ro', true), set_config('app.organization_id', ${ctx.organizationId}, true)`;
    const run: Run = async (statement) => {
      const { sql, params } = dialect.sqlToQuery(statement);
      const unprepared = { prepare: false };
      const [row] = await tx.unsafe(`explain (format json) ${sql}`, params as never[], unprepared).values();
      planned.push(planIn(row![0]));
      return (await tx.unsafe(sql, params as never[], unprepared).values()) as unknown[][];
    };
    const now = ctx.clock();
    const db = new TenantDb(run, now, ctx.organizationId);
    await query.spec.run({ ...ctx, now, db }, query.spec.input.parse(raw));
  });
  return planned;
}

function planIn(explained: unknown): Planned {
  const [{ Plan: root }] = (typeof explained === "string" ? JSON.parse(explained) : explained) as [
    { Plan: Node },
  ];
  const planned: Planned = { indexes: new Set(), whole: new Set() };
  const walk = (node: Node) => {
    if (node["Index Name"]) planned.indexes.add(node["Index Name"]);
    if (node["Node Type"] === "Seq Scan") planned.whole.add(node["Relation Name"]!);
    node.Plans?.forEach(walk);
  };
  walk(root);
  return planned;
}
