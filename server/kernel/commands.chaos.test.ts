import { fork } from "node:child_process";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { itemShelf, restock, use as takeOff } from "@/server/services/inventory-adjustment";
import { start } from "@/server/services/batches";
import { openBench, type Bench } from "@/server/services/batches/testing";
import { proveLedgers } from "@/server/services/fifo/proof";
import { closeDatabase } from "./database";
import { pause, within } from "./driver-chaos";
import { AppError } from "./errors";
import { uuidv7 } from "./ids";
import { freshDatabase, type TestDatabase } from "./testing-database";
import type { Orders } from "./testing-child";
import { openLossyWire } from "./testing-wire";

/** Real commands while backends are killed, answers of COMMIT are lost, and a whole server is killed: the books stay whole. */

let database: TestDatabase;
let admin: postgres.Sql;
let wire: Awaited<ReturnType<typeof openLossyWire>>;
let bench: Bench;
const items: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  admin = postgres(database.superUrl, { max: 2, fetch_types: false, onnotice() {} });
  wire = await openLossyWire(new URL(database.url));
  process.env.DATABASE_URL = wire.url;
  bench = await openBench();
  bench.shop.at(new Date().toISOString());
  for (const name of ["Olive oil", "Coconut oil", "Shea butter", "Lye", "Clay", "Rose"]) {
    const itemId = await bench.item(name);
    await restock(bench.ctx, { itemId, quantity: "10000", unit: "g", cost: "123.45" });
    items.push(itemId);
  }
});

afterAll(async () => {
  await closeDatabase();
  wire.close();
  await admin.end({ timeout: 1 });
  await database.drop();
});

/** Kills one backend of the pool, rather one inside a transaction; answers whether it was. */
async function killOne(): Promise<boolean> {
  const [victim] = await admin`
    select xact_start is not null as inside, pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'batchtrack' and datname = ${database.name}
    order by state <> 'idle' desc, random() limit 1`;
  return victim?.inside === true;
}

type Act = { id: string; itemId: string; grams: number; adjustmentId: string };

/** A person's browser: sends, and sends the same id again until somebody answers; now and then twice for no reason. */
async function client(done: Act[], until: () => boolean, tries: { again: number }) {
  for (let turn = 0; !until(); turn++) {
    const id = uuidv7();
    const itemId = items[turn % items.length]!;
    const grams = turn % 3 === 0 ? 7 : -2;
    const send = () =>
      grams > 0
        ? restock(bench.ctx, { itemId, quantity: "7", unit: "g", cost: "0.91" }, { commandId: id })
        : takeOff(bench.ctx, { itemId, quantity: "2", unit: "g" }, { commandId: id });
    const persist = async () => {
      for (;;) {
        try {
          return (await send()).adjustmentId;
        } catch (error) {
          if (!(error instanceof AppError) || error.kind !== "busy") throw error;
          tries.again++;
        }
      }
    };
    const answers = await Promise.all(turn % 5 === 0 ? [persist(), persist()] : [persist()]);
    expect(new Set(answers).size, "one id, two answers").toBe(1);
    done.push({ id, itemId, grams, adjustmentId: answers[0]! });
  }
}

test(
  "killed backends and lost answers: every command once, nothing torn, nothing hung",
  { timeout: 180_000 },
  async () => {
    const done: Act[] = [];
    const tries = { again: 0 };
    let over = false;
    wire.state.share = 0.15;
    const clients = Promise.all(Array.from({ length: 16 }, () => client(done, () => over, tries)));
    let [kills, inside] = [0, 0];
    // At least eight seconds; longer on a busy machine, until there is enough to judge by.
    const [end, latest] = [Date.now() + 8_000, Date.now() + 100_000];
    const enough = () => inside > 20 && wire.state.lost > 10 && done.length > 100;
    for (; Date.now() < end || (!enough() && Date.now() < latest); kills++) {
      await pause(30 + Math.random() * 60);
      if (await killOne()) inside++;
    }
    wire.state.share = 0;
    over = true;
    expect(await within(15_000, clients), "some command never ended").not.toBe("late");
    const began = performance.now();
    const back = await within(
      1_000,
      Promise.all(Array.from({ length: 10 }, () => itemShelf(bench.ctx, { itemId: items[0]! }))),
    );
    expect(back, "the pool is not back within a second").not.toBe("late");
    console.log(
      `${kills} kills, ${inside} inside a transaction; ${wire.state.lost} of ${wire.state.commits} commits unanswered; ` +
        `${done.length} commands, ${tries.again} sent again; pool back in ${Math.round(performance.now() - began)} ms`,
    );
    expect(inside).toBeGreaterThan(20);
    expect(wire.state.lost).toBeGreaterThan(10);
    expect(done.length).toBeGreaterThan(100);

    await everyCommandOnce(done);
    await booksAreWhole();
  },
);

async function everyCommandOnce(done: Act[]) {
  const [ids, postings] = [list(done.map((act) => act.id)), list(done.map((act) => act.adjustmentId))];
  const audits = await admin`select command_id as id, count(*)::int as times from audit_event
    where command_id = any(${ids}::uuid[]) group by 1`;
  expect(audits.length).toBe(done.length);
  expect(audits.filter((row) => row.times !== 1)).toEqual([]);
  const [posted] = await admin`select count(*)::int as all,
    count(*) filter (where id = any(${postings}::uuid[]))::int as known from inventory_adjustment`;
  expect({ ...posted }).toEqual({ all: done.length + items.length, known: done.length });
  for (const itemId of items) {
    const [row] = await admin`select on_hand from item_stock where item_id = ${itemId}`;
    const expected = done.reduce((sum, act) => sum + (act.itemId === itemId ? act.grams : 0), 10_000);
    expect(Number(row!.on_hand)).toBe(expected);
  }
}

/** As PostgreSQL writes an array; the driver of this test has not asked for the types. */
const list = (ids: string[]) => `{${ids.join()}}`;

async function booksAreWhole() {
  const proof = await proveLedgers();
  expect(proof.findings).toEqual([]);
  const [counted] = await admin`select (select count(*)::int from inventory_lot) as lots,
    (select count(*)::int from inventory_history) as movements`;
  expect({ lots: proof.lots, movements: proof.movements }).toEqual(counted);
  expect(proof.movements).toBeGreaterThan(100);
}

test(
  "a server killed in the middle of starting batches: sent again, each batch starts once",
  { timeout: 60_000 },
  async () => {
    const lines = items.map((itemId) => ({ itemId, quantity: "10", unit: "g" }));
    const recipe = await bench.recipe("Castile", lines);
    const snapshot = bench.plan(recipe);
    const commandIds = Array.from({ length: 40 }, () => uuidv7());
    const { permissions, features: _f, clock: _c, ...plain } = bench.ctx;
    const orders: Orders = { ctx: { ...plain, permissions: [...permissions] }, snapshot, commandIds };

    const told = new Set<string>();
    const child = fork(path.resolve("server/kernel/testing-child.ts"), {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, DATABASE_URL: database.url },
    });
    const gone = new Promise<NodeJS.Signals | null>((resolve) =>
      child.once("exit", (_code, signal) => resolve(signal)),
    );
    child.on("message", (message: string) => {
      if (message === "ready") child.send(orders);
      else told.add(message);
      if (told.size === 5) child.kill("SIGKILL");
    });
    expect(await gone).toBe("SIGKILL");
    expect(told.has("all done"), "it was killed in the middle").toBe(false);
    await pause(300); // the backends notice that their client is gone
    const [half] = await admin`select count(*)::int as batches from batch`;
    expect(half!.batches).toBeGreaterThanOrEqual(5);
    expect(half!.batches).toBeLessThan(40);

    const all = await Promise.all(
      commandIds.map((commandId) => start.execute(bench.ctx, { snapshot }, { commandId })),
    );
    for (const [i, { repeated }] of all.entries()) if (told.has(commandIds[i]!)) expect(repeated).toBe(true);
    expect(new Set(all.map((one) => one.answer.batchId)).size).toBe(40);
    const [batches] = await admin`select count(*)::int as all from batch`;
    expect(batches!.all).toBe(40);
    console.log(
      `killed after ${told.size} answers; ${half!.batches} batches were kept, ${40 - half!.batches} started afterwards`,
    );
    await booksAreWhole();
  },
);
