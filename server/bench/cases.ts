import { uuidv7 } from "@/server/kernel/ids";
import { checkItems } from "@/server/services/stock-check";
import { listItems } from "@/server/services/inventory";
import { itemMovements, ledger } from "@/server/services/inventory-adjustment";
import { searchLibrary } from "@/server/services/global-library";
import { resolveSession } from "@/server/services/identity";
import { floorRestock, floorStart, floorUse, oursRestock, oursStart, oursUse, recipeOf } from "./acts";
import type { Case } from "./measure";
import type { World } from "./world";

/** Remembers these items' shelves; answers how to undo every act since, and how to count what it wrote. */
async function reversible(world: World, itemIds: readonly string[]): Promise<Pick<Case, "undo" | "rows">> {
  const org = world.big.organizationId;
  await world.owner`call bench_remember(${org}::bigint, ${`{${itemIds.join(",")}}`}::uuid[])`;
  const since = uuidv7();
  return {
    undo: () => world.owner`select bench_undo(${org}::bigint, ${since}::uuid)`,
    async rows() {
      const [row] = await world.owner<{ rows: string }[]>`
        select bench_rows(${org}::bigint, ${since}::uuid)::text as rows`;
      return JSON.parse(row!.rows) as Record<string, number>;
    },
  };
}

export async function restockCase(world: World): Promise<Case> {
  const item = await world.shelf(10);
  return {
    name: "restock",
    subject: () => oursRestock(world, item, 500),
    floor: () => floorRestock(world, item, 500),
    ...(await reversible(world, [item])),
    maxStatements: 16,
  };
}

/** Takes all of `taken` of `open` lots of 10 g. */
export async function useCase(world: World, taken: number, open: number, maxRatio?: number): Promise<Case> {
  const item = await world.shelf(open);
  return {
    name: `use ${taken} of ${open} open lots`,
    subject: () => oursUse(world, item, taken * 10),
    floor: () => floorUse(world, item, taken * 10),
    ...(await reversible(world, [item])),
    maxRatio,
    maxStatements: 16,
  };
}

/** Ours against ours: one lot of a thousand open ones costs what one of ten does. */
export async function deepShelfCase(world: World): Promise<Case> {
  const [deep, shallow] = [await world.shelf(1000), await world.shelf(10)];
  const { undo } = await reversible(world, [deep, shallow]);
  return {
    name: "use 1 of 1000 open lots",
    subject: () => oursUse(world, deep, 10),
    floor: () => oursUse(world, shallow, 10),
    floorIs: "ours, 1 of 10",
    undo,
    maxRatio: 1.3,
  };
}

/** Eight ingredients, each over `lots` of the open lots of its shelf. */
export async function startCase(world: World, lots: number, open: number, maxRatio?: number): Promise<Case> {
  const items: string[] = [];
  for (let i = 0; i < 8; i++) items.push(await world.shelf(open));
  const recipe = await recipeOf(world, items, lots * 10);
  return {
    name: `start a batch, 8 ingredients x ${lots} of ${open} lots`,
    subject: () => oursStart(world, recipe),
    floor: () => floorStart(world, recipe),
    ...(await reversible(world, items)),
    maxRatio,
    maxStatements: 16,
  };
}

export function stockCheckCase(world: World): Case {
  const ids = world.items(11, 30);
  const lines = ids.map((itemId, i) => ({ key: String(i), itemId, quantity: "700", unit: "g" }));
  const list = `{${ids.join(",")}}`;
  return {
    name: "stock check, 30 lines",
    subject: () => checkItems(world.big.ctx, { lines }),
    floor: () =>
      world.floor`select item_id, on_hand from item_stock where organization_id = ${world.big.organizationId}::bigint and item_id = any(${list}::uuid[])`,
    floorIs: "30 rows by primary key",
    maxRatio: 3,
  };
}

const nothing = { search: "" };

export function listCases(world: World): Case[] {
  return [
    {
      name: `inventory page, ${world.scale.bigItems} items`,
      subject: () => listItems(world.big.ctx, nothing),
      floor: () => listItems(world.small.ctx, nothing),
      floorIs: "ours, 100 items",
      maxRatio: 1.2,
    },
    {
      name: "inventory page, by hand",
      subject: () => listItems(world.big.ctx, nothing),
      floor: () => floorList(world),
      floorIs: "one SQL statement",
    },
  ];
}

const floorList = ({ floor, big }: World) => floor`
  select i.id, i.name, i.kind, i.display_unit, i.is_tracked, i.low_stock_level, c.name, s.on_hand, s.value, l.usable, l.next, l.expired
  from (select * from inventory_item where organization_id = ${big.organizationId}::bigint and is_active
    order by lower(name), id limit 51) i
  join item_stock s on s.organization_id = i.organization_id and s.item_id = i.id
  left join category c on c.organization_id = i.organization_id and c.id = i.category_id
  left join lateral (select sum(remaining) as usable, min(expiration_date) as next, bool_or(expiration_date < current_date) as expired
    from inventory_lot where organization_id = i.organization_id and item_id = i.id and open) l on true
  order by lower(i.name), i.id`;

/** Both pages of movements, against a bare transaction: the yardstick by which stages of the world are compared. */
export function movementCases(world: World, shop: "big" | "small", stage: string): Case[] {
  const { ctx } = world[shop];
  const itemId =
    shop === "big"
      ? world.items(7, 1)[0]!
      : world.items(7, 1)[0]!.replace(tail(world.big), tail(world.small));
  const whose = `${shop} workshop, ${stage}`;
  const yardstick = { floor: () => bare(world), floorIs: "a bare round trip" };
  return [
    { name: `ledger page (${whose})`, subject: () => ledger(ctx, {}), ...yardstick },
    { name: `movements of an item (${whose})`, subject: () => itemMovements(ctx, { itemId }), ...yardstick },
  ];
}

const tail = (shop: World["big"]) => BigInt(shop.organizationId).toString(16).padStart(12, "0");

const bare = ({ floor }: World) => floor`select 1`;

export const sessionCase = (world: World): Case => ({
  name: "session look-up",
  subject: () => resolveSession({ token: world.token }),
  floor: () => bare(world),
  floorIs: "a bare round trip",
});

/** Two words, both misspelt, over all of the seeded library. */
export const searchCase = (world: World): Case => ({
  name: "library search, misspelt",
  subject: () => searchLibrary({ search: "cocnut oli" }),
  floor: () => bare(world),
  floorIs: "a bare round trip",
});
