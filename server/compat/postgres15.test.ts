import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureLogin } from "@/server/cli/parts/database.mjs";
import { freePort } from "@/server/cli/parts/ports.mjs";
import { runTypeScript } from "@/server/cli/parts/spawn.mjs";
import { openWorld, type World } from "@/server/authorization-world";
import { closeDatabase } from "@/server/kernel/database";
import { uuidv7 } from "@/server/kernel/ids";
import { finish } from "@/server/services/batches";
import { proveLedgers } from "@/server/services/fifo/proof";
import { itemDetail, listItems } from "@/server/services/inventory";
import { restock, undo, use as takeOff } from "@/server/services/inventory-adjustment";
import { account, debianProgram, folderOf, own, runAs } from "./testing";

/** The oldest PostgreSQL that we promise to work with: Debian's 15, with migrations, reference data and real commands. */

const BIN = process.env.PG15_BIN ?? "/usr/lib/postgresql/15/bin";
const initdb = await debianProgram(path.join(BIN, "initdb"), "postgresql-15");

describe.skipIf(!initdb)("PostgreSQL 15", () => {
  let folder: string;
  let superUrl: string;
  let world: World;
  const pgCtl = (...args: string[]) =>
    runAs(path.join(BIN, "pg_ctl"), ["-D", path.join(folder, "data"), ...args]);

  beforeAll(async () => {
    folder = folderOf("pg15");
    const password = path.join(folder, "password");
    fs.writeFileSync(password, "compat");
    own(password);
    await runAs(
      initdb!,
      [
        "-D",
        path.join(folder, "data"),
        "-U",
        "postgres",
        "--auth=scram-sha-256",
        `--pwfile=${password}`,
      ].concat(["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]),
    );
    const port = await freePort();
    const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=50`;
    await pgCtl("start", "-w", "-t", "60", "-l", path.join(folder, "log"), "-o", settings);
    const cluster = `postgres://postgres:compat@127.0.0.1:${port}/postgres`;
    const urls = await ensureLogin(cluster, "batchtrack", path.join(folder, "login.json"));
    Object.assign(process.env, urls);
    superUrl = urls.DATABASE_DIRECT_URL;
    const prepared = await runTypeScript(path.resolve("server/cli/prepare.ts"), [], {
      env: { ...process.env, NODE_ENV: "test" },
      quiet: true,
    });
    expect(prepared.output, "migrations and reference data").toBeDefined();
    if (prepared.code !== 0) throw new Error(prepared.output);
    world = await openWorld(superUrl);
  }, 300_000);

  afterAll(async () => {
    await closeDatabase();
    await pgCtl("stop", "-m", "immediate").catch(() => {});
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test("is the version that this test is about, and not run by root", async () => {
    const sql = postgres(superUrl, { max: 1, fetch_types: false });
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major`;
    await sql.end();
    expect(row!.major).toBe(15);
    if (process.getuid?.() === 0) expect(account().uid).not.toBe(0);
  });

  test("restocks, uses, undoes, finishes a batch, and its books are whole", async () => {
    const { ctx, ids } = world;
    await restock(ctx, { itemId: ids.item!, quantity: "1.5", unit: "kg", cost: "20" });
    const used = await takeOff(ctx, { itemId: ids.item!, quantity: "250", unit: "g" });
    await undo(ctx, { adjustmentId: used.adjustmentId, reason: "Wrong pail" } as never);
    await finish(ctx, {
      batchId: ids.batch!,
      yieldQuantity: "900",
      yieldUnit: "g",
      outputs: [{ skuId: ids.sku!, quantity: "9" }],
    } as never);
    const { rows } = await listItems(ctx, {} as never);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const proof = await proveLedgers();
    expect(proof.findings).toEqual([]);
    expect(proof.movements).toBeGreaterThan(8);
  });

  test("one id fifty times at once has one effect", async () => {
    const commandId = uuidv7();
    const input = { itemId: world.ids.item!, quantity: "1", unit: "g", cost: "1" };
    const all = await Promise.all(
      Array.from({ length: 50 }, () => restock.execute(world.ctx, input, { commandId })),
    );
    expect(all.filter((one) => !one.repeated)).toHaveLength(1);
  });

  test("both walls stand: another shop's item is unknown", async () => {
    const other = await openWorld(superUrl);
    await expect(itemDetail(other.ctx, { itemId: world.ids.item! })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
