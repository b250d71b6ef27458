import { readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import type { OrganizationId } from "@/server/kernel/ids";
import { addPerson, signIn } from "@/server/services/identity";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { openFloor } from "./database";
import { LOTS, USES, type Scale } from "./scale";

/** What the cases act in: two workshops that are looked at, among many others. */
export type World = {
  scale: Scale;
  owner: Sql;
  /** One connection as app_rw of the large workshop: the hand-written floor. */
  floor: Sql;
  /** The large workshop: its items, and shelves made for single cases. */
  big: Shop;
  /** 100 items. */
  small: Shop;
  /** Of a person who is signed in to the large workshop. */
  token: string;
  /** Ids of the big workshop's seeded items, in order. */
  items: (from: number, count: number) => string[];
  /** A new item of the big workshop with so many open lots of `each` g for 1.00; answers its id. */
  shelf: (lots: number, each?: number) => Promise<string>;
  /** Raises the world to the scale's organizations and movements; the cases before see few of both. */
  fill: () => Promise<void>;
  /** Adds the scale's growth of movements. */
  grow: () => Promise<void>;
  close: () => Promise<void>;
};

export const SMALL_ITEMS = 100;

const script = (name: string) => readFileSync(path.resolve("server/bench", name), "utf8");

export async function openWorld(owner: Sql, scale: Scale): Promise<World> {
  await owner.unsafe(script("seed.sql")).simple();
  await owner.unsafe(script("floor.sql")).simple();
  const big = await openShop({ name: "The large workshop" });
  const small = await openShop({ name: "The small workshop" });
  const token = await someoneSignedIn(big.organizationId);
  const seed = (orgs: readonly string[], items: number) =>
    withoutIndexes(
      owner,
      () => owner`call bench_seed(${`{${orgs.join(",")}}`}::bigint[], ${items}, ${LOTS}, ${USES})`,
    );
  await seed([small.organizationId], SMALL_ITEMS);
  await owner`vacuum (analyze)`;
  // So that the first label of the bench's recipes is no other act than the next.
  await owner`insert into label_counter (organization_id, prefix, year, last, created_at, updated_at)
    values (${big.organizationId}::bigint, 'BEN', extract(year from now())::int, 0, now(), now())`;
  const floor = openFloor(big.organizationId, 1);
  let others: string[] = [];
  let shelves = 0;
  return {
    scale,
    owner,
    floor,
    big,
    small,
    token,
    items: (from, count) => Array.from({ length: count }, (_, i) => idOf(1, big.organizationId, from + i)),
    async shelf(lots, each = 10) {
      const [row] = await owner<{ id: string }[]>`
        select bench_shelf(${big.organizationId}::bigint, ${++shelves}, ${lots}, ${each}::numeric) as id`;
      return row!.id;
    },
    async fill() {
      others = await otherOrganizations(owner, scale.organizations);
      await seed(others, scale.itemsEach);
      await seed([big.organizationId], scale.bigItems);
      await owner`vacuum (analyze)`;
    },
    async grow() {
      const more = (orgs: readonly string[], items: number) =>
        owner`call bench_grow(${`{${orgs.join(",")}}`}::bigint[], ${items}, ${LOTS}, ${USES}, ${scale.growth})`;
      await withoutIndexes(owner, async () => {
        await more(others, scale.itemsEach);
        await more([big.organizationId], scale.bigItems);
      });
      await owner`vacuum (analyze)`;
    },
    close: () => floor.end({ timeout: 1 }),
  };
}

/** The id that seed.sql gives to the n-th of a kind. */
function idOf(kind: number, organizationId: OrganizationId, n: number): string {
  const hex = `${n.toString(16).padStart(12, "0")}7${kind.toString(16).padStart(3, "0")}8${BigInt(organizationId).toString(16).padStart(15, "0")}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function otherOrganizations(owner: Sql, count: number): Promise<string[]> {
  const rows = await owner<{ id: string }[]>`
    insert into organization (name, subscription_tier, timezone, currency, created_at, updated_at)
    select 'Workshop ' || n, 'team', 'UTC', 'USD', now(), now() from generate_series(1, ${count}::int) n returning id`;
  return rows.map((row) => row.id);
}

async function someoneSignedIn(organizationId: OrganizationId): Promise<string> {
  const person = { email: "olive@bench.example", password: "a pail of olive oil" };
  await addPerson({ ...person, organizationId, userType: "organization_owner", name: "Olive Owner" });
  const session = await signIn({ ...person, ipRange: "bench" });
  if (!session) throw new Error("nobody could sign in");
  return session.token;
}

/** Fills tables without their plain indexes, and makes these again: several times as fast for a million rows. */
async function withoutIndexes(owner: Sql, work: () => Promise<unknown>): Promise<void> {
  const indexes = await owner<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid in ('inventory_history'::regclass, 'inventory_lot'::regclass, 'inventory_adjustment'::regclass)
      and not i.indisunique`;
  for (const { name } of indexes) await owner.unsafe(`drop index ${name}`);
  await work();
  await owner`set maintenance_work_mem = '256MB'`;
  for (const { definition } of indexes) await owner.unsafe(definition);
}
