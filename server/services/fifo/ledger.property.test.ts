import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { AppError } from "@/server/kernel/errors";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { stockValue } from "@/server/services/inventory-adjustment";
import { openShelves } from "@/server/services/inventory-adjustment/testing";
import { ACTS, moneyOf, quantityOf, type Act, type Answer, type Draw, type World } from "./testing-acts";
import { Model, type Plan, type Refusal } from "./testing-model";

/**
 * The ledger against a naive model, on real PostgreSQL: random acts, up to four clients at once on the same few items;
 * after every round the shelves, costs and history are compared. LEDGER_COMMANDS sets how many acts (2,000 unless said;
 * millions are welcome), LEDGER_SEED repeats a run, LEDGER_SHRINK=1 looks for the smallest failing one.
 */
const WANTED = Number(process.env.LEDGER_COMMANDS ?? 2000);
const SEED = process.env.LEDGER_SEED ? Number(process.env.LEDGER_SEED) : Date.now() & 0x7fffffff;
const TIMEOUT = 120_000 + WANTED * 100;

let database: TestDatabase;
let truth: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  truth = postgres(database.superUrl, { max: 2, onnotice() {} });
});
afterAll(async () => {
  await truth.end();
  await closeDatabase();
  await database.drop();
});

const tried = new Map<string, { tried: number; accepted: number }>();
let done = 0;

const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.oneof(
    ...Object.entries(ACTS).map(([kind, { weight }]) => ({ weight, arbitrary: fc.constant(kind) })),
  ),
  item: fc.nat(2),
  part: fc.oneof(
    { weight: 6, arbitrary: fc.nat(700) },
    { weight: 1, arbitrary: fc.constant(1000) },
    { weight: 1, arbitrary: fc.nat(1300) },
  ),
  pick: fc.nat(1000),
  money: fc.nat(100_000),
  places: fc.constantFrom(0, 3, 12),
  flag: fc.boolean(),
});
const rounds = fc.array(fc.array(draw, { minLength: 1, maxLength: 4, size: "max" }), {
  minLength: 25,
  maxLength: 45,
  size: "max",
});

test(
  `${WANTED} random acts, up to four at once, agree with a naive ledger`,
  async () => {
    for (let more = 0; done < WANTED; more++) {
      await fc.assert(
        fc.asyncProperty(rounds, (list) => play(list)),
        {
          numRuns: Math.max(1, Math.ceil((WANTED - done) / 80)),
          seed: SEED + more,
          endOnFailure: process.env.LEDGER_SHRINK !== "1",
        },
      );
    }
    const table = [...tried].map(([kind, n]) => ({ kind, ...n, share: n.accepted / n.tried }));
    const lines = table.map(
      (row) =>
        `  ${row.kind.padEnd(22)} ${String(row.accepted).padStart(6)} of ${String(row.tried).padStart(6)}  ${Math.round(row.share * 100)} %`,
    );
    console.log(`${done} acts, seed ${SEED}; accepted:\n${lines.join("\n")}`);
    expect(done).toBeGreaterThanOrEqual(WANTED);
    expect(tried.size).toBe(Object.keys(ACTS).length);
    for (const { kind, share } of table) expect(share, kind).toBeGreaterThanOrEqual(0.2);
  },
  TIMEOUT,
);

async function play(list: Draw[][]): Promise<void> {
  const shop = await openShelves({ at: "2026-01-05T08:00:00Z" });
  const model = new Model();
  const itemIds: string[] = [];
  for (const [name, order] of [
    ["Oil", "fifo"],
    ["Milk", "fefo"],
    ["Clay", "fifo"],
  ] as const) {
    itemIds.push(await shop.item(name, "g", { deductionOrder: order }));
    model.items.push({ fefo: order === "fefo", lots: [], receipts: [] });
  }
  let now = Date.parse("2026-01-05T08:00:00Z");
  for (const [i, draws] of list.entries()) {
    now += (1 + ((draws[0]!.pick + i) % 9)) * 3_600_000;
    const at = new Date(now).toISOString();
    shop.shop.at(at);
    const world: World = { ctx: shop.ctx, model, itemIds, today: at.slice(0, 10), now };
    await playRound(world, draws);
    await compareWithTruth(shop.shop.organizationId, world);
  }
  await comparePast(world(shop.ctx, model, itemIds, now));
}

const world = (ctx: World["ctx"], model: Model, itemIds: string[], now: number): World => ({
  ctx,
  model,
  itemIds,
  now,
  today: new Date(now).toISOString().slice(0, 10),
});

type Outcome = { act: Act; answer: Answer } | { act: Act; refused: AppError };

async function playRound(now: World, draws: Draw[]): Promise<void> {
  const make = (one: Draw) => ACTS[one.kind]!.make(now, one);
  const acts = draws.map(make).filter((act) => act !== null);
  // A document's row is locked by whoever acts for it, before its stock: two acts for one document never meet here.
  const documents = acts.flatMap((act) => act.document ?? []);
  const alone = acts.some((act) => act.alone) || new Set(documents).size < documents.length;
  if (!alone) return agree(now, await Promise.all(acts.map(attempt)));
  for (const one of draws) {
    const act = make(one);
    if (act) await agree(now, [await attempt(act)]);
  }
}

async function attempt(act: Act): Promise<Outcome> {
  const count = tried.get(act.kind) ?? { tried: 0, accepted: 0 };
  tried.set(act.kind, count);
  count.tried++;
  done++;
  try {
    const answer = await act.run();
    count.accepted++;
    return { act, answer };
  } catch (error) {
    if (error instanceof AppError && error.kind !== "busy") return { act, refused: error };
    throw error;
  }
}

/**
 * Acts at once must have happened one after another, in the order in which history has them: each accepted one answers
 * what the model foretells at its place, each refused one would be refused somewhere along the way.
 */
async function agree({ model }: World, outcomes: Outcome[]): Promise<void> {
  const accepted = outcomes.filter((one) => "answer" in one);
  const places = await placesOf(accepted.flatMap((one) => one.answer.ids));
  const placeOf = (one: { answer: Answer }) => Math.min(...one.answer.ids.map((id) => places.get(id)!));
  const posted = accepted.filter((one) => one.answer.ids.length > 0).sort((a, b) => placeOf(a) - placeOf(b));
  const open = new Set(outcomes.filter((one) => "refused" in one || one.answer.ids.length === 0));
  const look = () => {
    for (const one of open) {
      const plan = one.act.attempt();
      if ("refused" in one ? foretold(plan, one.refused, outcomes.length) : !("refused" in plan)) {
        if (!("refused" in one) && !("refused" in plan)) {
          if (!plan.nothing && !plan.hold) continue;
          model.apply(plan, { ids: [], kind: one.act.kind });
        }
        open.delete(one);
      }
    }
  };
  look();
  for (const { act, answer } of posted) {
    const plan = act.attempt();
    expect(plan, `${act.kind} was accepted`).not.toHaveProperty("refused");
    compareAnswer(act, plan as Plan, answer);
    model.apply(plan as Plan, {
      ids: answer.ids,
      kind: act.kind.startsWith("restock") ? "restock" : act.kind,
      lotId: (plan as Plan).newLots ? answer.lines[0]!.lotId! : undefined,
      document: act.document,
    });
    look();
  }
  expect(
    [...open].map((one) => `${one.act.kind}: ${"refused" in one ? one.refused.message : "did nothing"}`),
    "refused without a cause, or did nothing where there was something to do",
  ).toEqual([]);
}

const foretold = (plan: Plan | Refusal, refused: AppError, atOnce: number) =>
  "refused" in plan && (atOnce > 1 || plan.refused === refused.code);

async function placesOf(ids: string[]): Promise<Map<string, number>> {
  const rows = await truth<{ id: string; place: string }[]>`
    select adjustment_id as id, min(id) as place from inventory_history where adjustment_id = any(${ids}) group by 1`;
  return new Map(rows.map((row) => [row.id, Number(row.place)]));
}

const size = (n: bigint) => (n < 0n ? -n : n);

function compareAnswer(act: Act, plan: Plan, answer: Answer): void {
  if (plan.recost && answer.recost)
    return expect({ left: plan.recost.left, variance: plan.recost.variance }, act.kind).toEqual(
      answer.recost,
    );
  if (plan.recost) return;
  const foretold = [
    ...plan.effects.map(({ lot, q, c }) => ({ lotId: lot.id as string | null, q: size(q), c: size(c) })),
    ...(plan.newLots ?? []).map(({ q, c }, i) => ({ lotId: answer.lines[i]!.lotId, q, c })),
  ];
  expect(answer.lines, act.kind).toEqual(foretold);
}

async function compareWithTruth(organizationId: string, { model, itemIds }: World): Promise<void> {
  const [lots, stocks, [broken]] = await Promise.all([
    truth`select id, remaining, cost_left from inventory_lot where organization_id = ${organizationId}`,
    truth`select item_id, on_hand, value from item_stock where organization_id = ${organizationId}`,
    truth.unsafe(INVARIANTS, [organizationId]),
  ]);
  expect(broken).toEqual({ lots: 0, items: 0, postings: 0, negative: 0 });
  const real = lots.map((lot) => [lot.id, quantityOf(lot.remaining), moneyOf(lot.cost_left)]).sort();
  expect(real).toEqual(
    model
      .lots()
      .map((lot) => [lot.id, lot.remaining, lot.cost])
      .sort(),
  );
  for (const [item, id] of itemIds.entries()) {
    const stock = stocks.find((row) => row.item_id === id)!;
    expect(quantityOf(stock.on_hand)).toBe(model.onHand(item));
  }
  // Whatever was bought is on the shelf, or left at exactly its cost.
  const worth = stocks.reduce((total, row) => total + moneyOf(row.value), 0n);
  expect(worth).toBe(model.bought);
}

/** Written without the house's code: how many lots, items and adjustments do not add up. */
const INVARIANTS = `
  select
    (select count(*)::int from inventory_lot l where l.organization_id = $1 and not exists (
      select 1 from inventory_history h where h.organization_id = $1 and h.lot_id = l.id
      having sum(h.quantity_change) = l.remaining and sum(h.cost_change) = l.cost_left)) as lots,
    (select count(*)::int from item_stock s where s.organization_id = $1 and not exists (
      select 1 from inventory_lot l where l.organization_id = $1 and l.item_id = s.item_id
      having coalesce(sum(l.remaining), 0) = s.on_hand and coalesce(sum(l.cost_left), 0) = s.value)) as items,
    (select count(*)::int from inventory_adjustment a where a.organization_id = $1 and a.lines <> (
      select count(*) from inventory_history h where h.organization_id = $1 and h.adjustment_id = a.id)) as postings,
    (select count(*)::int from inventory_lot l where l.organization_id = $1
      and (l.remaining < 0 or l.cost_left < 0 or (l.remaining = 0 and l.cost_left <> 0))) as negative`;

/** Any past day, as the report tells it. */
async function comparePast({ ctx, model, itemIds, now }: World): Promise<void> {
  for (const daysAgo of [0, 1, 2, 5, 9]) {
    const asOf = new Date(now - daysAgo * 86_400_000).toISOString().slice(0, 10);
    const { rows, total } = await stockValue(ctx, { asOf });
    let worth = 0n;
    for (const [item, id] of itemIds.entries()) {
      const { q, c } = model.asOf(item, Date.parse(`${asOf}T23:59:59.999Z`));
      const row = rows.find((one) => one.itemId === id)!;
      expect([quantityOf(row.onHand), moneyOf(row.value!)]).toEqual([q, c]);
      expect(q >= 0n && c >= 0n, "the past is never below zero").toBe(true);
      worth += c;
    }
    expect(moneyOf(total!)).toBe(worth);
  }
}
