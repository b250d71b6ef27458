import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { answers, freePort } from "@/server/cli/parts/ports.mjs";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { debianProgram, folderOf, keepRunning, own } from "./testing";

/** Behind a transaction pooler (pgbouncer, pool_mode = transaction): fewer connections than clients, none of them ours to keep. */

const program = await debianProgram(process.env.PGBOUNCER ?? "/usr/sbin/pgbouncer", "pgbouncer");
const version = program
  ? (/(\d+)\.(\d+)/.exec(execFileSync(program, ["--version"], { encoding: "utf8" })) ?? [])
  : [];
const knowsPrepared = Number(version[1]) > 1 || Number(version[2]) >= 21;
if (program && !knowsPrepared)
  console.log(
    `skipped with DATABASE_PREPARE=on: pgbouncer ${version[0]} has no max_prepared_statements (1.21 has)`,
  );

const modes = [
  { prepare: "off", can: Boolean(program) },
  { prepare: "on", can: Boolean(program) && knowsPrepared },
];

describe.each(modes)("pgbouncer with DATABASE_PREPARE=$prepare", ({ prepare, can }) => {
  describe.skipIf(!can)("", () => {
    let database: TestDatabase;
    let close: () => Promise<void>;
    let folder: string;

    beforeAll(async () => {
      database = await freshDatabase();
      folder = folderOf("pgbouncer");
      process.env.DATABASE_URL = await openPooler(folder, new URL(database.url), prepare === "on");
      process.env.DATABASE_PREPARE = prepare;
      vi.resetModules(); // the environment is read once
      close = (await import("@/server/kernel/database")).closeDatabase;
    });
    afterAll(async () => {
      await close();
      await database.drop();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    test("commands, questions and proofs of several shops at once keep to themselves", async () => {
      const { openWorld } = await import("@/server/authorization-world");
      const { restock, use: takeOff, itemShelf } = await import("@/server/services/inventory-adjustment");
      const { itemDetail } = await import("@/server/services/inventory");
      const worlds = await Promise.all(Array.from({ length: 4 }, () => openWorld(database.superUrl)));
      const amounts = await Promise.all(
        worlds.map(async ({ ctx, ids }) => {
          const itemId = ids.otherItem!;
          await Promise.all(
            Array.from({ length: 12 }, (_, i) =>
              i % 3 === 0
                ? restock(ctx, { itemId, quantity: "7", unit: "g", cost: "1" })
                : takeOff(ctx, { itemId, quantity: "2", unit: "g" }),
            ),
          );
          return JSON.stringify(await itemShelf(ctx, { itemId }));
        }),
      );
      for (const shelf of amounts) expect(shelf).toContain(String(50_000 - 5 + 4 * 7 - 8 * 2));
      const [mine, theirs] = worlds;
      await expect(itemDetail(mine!.ctx, { itemId: theirs!.ids.item! })).rejects.toMatchObject({
        kind: "not_found",
      });
      const sql = postgres(database.superUrl, { max: 1, fetch_types: false });
      const [through] = await sql`select count(*)::int as connections from pg_stat_activity
        where datname = ${database.name} and usename = 'app_login'`;
      await sql.end();
      expect(through!.connections, "all of it went through the pooler").toBeLessThanOrEqual(3);
      const { proveLedgers } = await import("@/server/services/fifo/proof");
      expect((await proveLedgers()).findings).toEqual([]);
    });

    test("one id fifty times at once has one effect", async () => {
      const { openShop } = await import("@/server/services/organizations/testing");
      const { createItem } = await import("@/server/services/inventory");
      const { uuidv7 } = await import("@/server/kernel/ids");
      const shop = await openShop();
      const commandId = uuidv7();
      const input = { name: "Olive oil", kind: "ingredient", displayUnit: "g" } as const;
      const all = await Promise.all(
        Array.from({ length: 50 }, () => createItem.execute(shop.ctx, input, { commandId })),
      );
      expect(all.filter((one) => !one.repeated)).toHaveLength(1);
      expect(new Set(all.map((one) => one.answer.itemId)).size).toBe(1);
    });
  });
});

/** Starts a pooler with three connections in front of this database; answers the address that the application uses. */
async function openPooler(folder: string, target: URL, prepared: boolean): Promise<string> {
  const port = await freePort();
  const file = path.join(folder, "pgbouncer.ini");
  const to = [`host=${target.hostname}`, `port=${target.port}`, `dbname=${target.pathname.slice(1)}`];
  fs.writeFileSync(
    file,
    [
      "[databases]",
      `batchtrack = ${to.join(" ")} user=${target.username} password=${target.password}`,
      "[pgbouncer]",
      "listen_addr = 127.0.0.1",
      `listen_port = ${port}`,
      "unix_socket_dir =",
      "auth_type = any",
      "pool_mode = transaction",
      "default_pool_size = 3",
      ...(prepared ? ["max_prepared_statements = 200"] : []),
      `logfile = ${path.join(folder, "log")}`,
      `pidfile = ${path.join(folder, "pid")}`,
    ].join("\n"),
  );
  own(file);
  keepRunning(program!, [file]);
  for (let i = 0; i < 100 && !(await answers(port)); i++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return `postgres://app_login:unused@127.0.0.1:${port}/batchtrack`;
}
