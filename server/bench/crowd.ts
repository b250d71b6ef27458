import { performance } from "node:perf_hooks";
import type { Sql } from "postgres";
import { env } from "@/server/kernel/env";
import { poolUse } from "@/server/kernel/database";
import { InsufficientStock } from "@/server/services/fifo/pure";
import { floorRestock, floorStart, floorUse, oursRestock, oursStart, oursUse, recipeOf } from "./acts";
import { openFloor } from "./database";
import type { World } from "./world";

/** Several clients at once: how many acts a second, and that none is lost, sold twice or deadlocked. */
export type Crowd = {
  name: string;
  clients: number;
  /** Acts a second. */
  ours: number;
  floor: number;
  breaches: string[];
};

type Told = { done: number; refused: number; perSecond: number };

async function crowd(
  clients: number,
  acts: number,
  act: (client: number) => PromiseLike<unknown>,
): Promise<Told> {
  let left = acts;
  let done = 0;
  let refused = 0;
  const client = async (n: number) => {
    while (left-- > 0) {
      try {
        await act(n);
        done++;
      } catch (error) {
        if (!(error instanceof InsufficientStock)) throw error;
        refused++;
      }
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  return { done, refused, perSecond: acts / ((performance.now() - began) / 1000) };
}

const onHand = async ({ owner, big }: World, itemId: string): Promise<number> => {
  const [row] = await owner<{ g: string }[]>`
    select on_hand::text as g from item_stock where organization_id = ${big.organizationId}::bigint and item_id = ${itemId}::uuid`;
  return Number(row!.g);
};

/** PostgreSQL's own count for this database. */
async function deadlocks({ owner }: World): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1100)); // it is told with up to a second's delay
  const [row] = await owner<{ n: string }[]>`
    select deadlocks::text as n from pg_stat_database where datname = current_database()`;
  return Number(row!.n);
}

export async function crowds(world: World, told: (crowd: Crowd) => void): Promise<string[]> {
  const { acts, clients } = world.scale;
  const floor = openFloor(world.big.organizationId, env().DATABASE_POOL);
  const before = { again: poolUse.again, deadlocks: await deadlocks(world) };
  const breaches: string[] = [];
  try {
    for (const n of clients)
      for (const one of [sharedUse, ownUse, restocks, starts, lastStock]) {
        const crowd = await one(world, n, acts, floor);
        breaches.push(...crowd.breaches.map((breach) => `${crowd.name}, ${n} clients: ${breach}`));
        told(crowd);
      }
  } finally {
    await floor.end({ timeout: 1 });
  }
  const deadlocked = (await deadlocks(world)) - before.deadlocks;
  if (deadlocked) breaches.push(`${deadlocked} deadlocks`);
  if (poolUse.again !== before.again) breaches.push(`${poolUse.again - before.again} transactions ran again`);
  return breaches;
}

const lost = (what: string, is: number, expected: number): string[] =>
  is === expected ? [] : [`${what}: ${is} g on hand, ${expected} g expected`];

async function sharedUse(world: World, clients: number, acts: number, sql: Sql): Promise<Crowd> {
  const item = await world.shelf(100, acts);
  const ours = await crowd(clients, acts, () => oursUse(world, item, 1));
  const breaches = lost("ours", await onHand(world, item), 100 * acts - ours.done);
  const floor = await crowd(clients, acts, () => floorUse(world, item, 1, sql));
  return { name: "use of one item by all", clients, ours: ours.perSecond, floor: floor.perSecond, breaches };
}

async function ownUse(world: World, clients: number, acts: number, sql: Sql): Promise<Crowd> {
  const items: string[] = [];
  for (let i = 0; i < clients; i++) items.push(await world.shelf(100, acts));
  const ours = await crowd(clients, acts, (n) => oursUse(world, items[n]!, 1));
  let there = 0;
  for (const item of items) there += await onHand(world, item);
  const breaches = lost("ours", there, clients * 100 * acts - ours.done);
  const floor = await crowd(clients, acts, (n) => floorUse(world, items[n]!, 1, sql));
  return {
    name: "use, each client his own item",
    clients,
    ours: ours.perSecond,
    floor: floor.perSecond,
    breaches,
  };
}

async function restocks(world: World, clients: number, acts: number, sql: Sql): Promise<Crowd> {
  const item = await world.shelf(1);
  const ours = await crowd(clients, acts, () => oursRestock(world, item, 5));
  const breaches = lost("ours", await onHand(world, item), 10 + 5 * ours.done);
  const floor = await crowd(clients, acts, () => floorRestock(world, item, 5, sql));
  return {
    name: "restock of one item by all",
    clients,
    ours: ours.perSecond,
    floor: floor.perSecond,
    breaches,
  };
}

async function starts(world: World, clients: number, acts: number, sql: Sql): Promise<Crowd> {
  const items: string[] = [];
  for (let i = 0; i < 8; i++) items.push(await world.shelf(acts * 5));
  const half = Math.ceil(acts / 2);
  const recipe = await recipeOf(world, items, 50);
  const ours = await crowd(clients, half, () => oursStart(world, recipe));
  const breaches: string[] = [];
  for (const item of items)
    breaches.push(...lost("ours", await onHand(world, item), acts * 50 - ours.done * 50));
  const floor = await crowd(clients, half, () => floorStart(world, recipe, sql));
  return {
    name: "start, the same 8 ingredients",
    clients,
    ours: ours.perSecond,
    floor: floor.perSecond,
    breaches,
  };
}

/** More is asked for than there is: exactly what was there is given, and everybody else is told so. */
async function lastStock(world: World, clients: number, acts: number, sql: Sql): Promise<Crowd> {
  const there = Math.floor(acts / 4);
  const [item, other] = [await world.shelf(there, 1), await world.shelf(acts, 1)];
  const ours = await crowd(clients, acts, () => oursUse(world, item, 1));
  const breaches = lost("ours", await onHand(world, item), 0);
  if (ours.done !== there || ours.refused !== acts - there)
    breaches.push(`${ours.done} g given of ${there}, ${ours.refused} refused`);
  const floor = await crowd(clients, acts, () => floorUse(world, other, 1, sql));
  return {
    name: "the last stock (3 of 4 are refused)",
    clients,
    ours: ours.perSecond,
    floor: floor.perSecond,
    breaches,
  };
}
