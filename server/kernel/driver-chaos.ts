import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type postgres from "postgres";

/** What driver.chaos.test.ts needs: an unpatched driver to compare with, and a wire that can be cut. */

export type Driver = typeof postgres;

/** Undoes patches/postgres+*.patch in a copy and loads that: the driver as its makers ship it. */
export async function unpatchedDriver(): Promise<Driver> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "batchtrack-driver-"));
  writeFileSync(path.join(folder, "package.json"), '{"name":"driver","version":"0.0.0"}');
  cpSync("node_modules/postgres", path.join(folder, "node_modules/postgres"), { recursive: true });
  cpSync("patches", path.join(folder, "patches"), { recursive: true });
  execFileSync(process.execPath, [path.resolve("node_modules/patch-package/index.js"), "--reverse"], {
    cwd: folder,
  });
  const file = pathToFileURL(path.join(folder, "node_modules/postgres/src/index.js")).href;
  const { default: driver } = (await import(/* @vite-ignore */ file)) as { default: Driver };
  rmSync(folder, { recursive: true, force: true });
  return driver;
}

/** A loopback wire to a database. cut() resets one of its connections, as a failing network does. */
export async function openWire(target: URL) {
  const pairs = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname);
    pairs.add(near);
    const end = () => {
      pairs.delete(near);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.once("close", end).on("error", () => {});
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    cut: () => {
      const any = [...pairs][Math.floor(Math.random() * pairs.size)];
      any?.resetAndDestroy();
    },
    close: () => {
      for (const socket of pairs) socket.destroy();
      server.close();
    },
  };
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** "late" when the work is not done within so many milliseconds. */
export const within = <T>(milliseconds: number, work: Promise<T>): Promise<T | "late"> =>
  Promise.race([work, pause(milliseconds).then(() => "late" as const)]);

export const codeOf = (error: unknown) =>
  String((error as { code?: string }).code ?? (error as Error).message);

type Fate = { org: string; committed: boolean };

/**
 * Many small transactions of two rows each, through a pool, until `stop` says so; plain statements and reserved connections
 * in between. Answers what each transaction was told, and whatever was seen of somebody else's context.
 */
export function load(sql: postgres.Sql, workers: number) {
  const fates = new Map<string, Fate>();
  const foreign: string[] = [];
  let stopped = false;

  async function transaction(id: string, org: string, tx: postgres.Sql) {
    void tx`select set_config('app.organization_id', ${org}, true)`.catch(() => {}); // sent without waiting
    await tx`insert into part (tx, number) values (${id}, 1)`;
    if (Math.random() < 0.7) await pause(Math.random() * 20);
    const [seen] =
      await tx`select current_setting('app.organization_id', true) as org, ${"x".repeat(3000)} as filler`;
    if (seen?.org !== org) foreign.push(`${org} saw ${seen?.org}`);
    await tx`insert into part (tx, number) values (${id}, 2)`;
  }

  async function byReserve(id: string, org: string) {
    const tx = await sql.reserve();
    try {
      await tx`begin`;
      await transaction(id, org, tx);
      await tx`commit`;
    } finally {
      tx.release();
    }
  }

  async function worker(number: number) {
    for (let turn = 0; !stopped; turn++) {
      const org = `org-${number}-${turn}`;
      const id = crypto.randomUUID();
      fates.set(id, { org, committed: false });
      try {
        if (turn % 5 === 4) await byReserve(id, org);
        else await sql.begin((tx) => transaction(id, org, tx as unknown as postgres.Sql));
        fates.get(id)!.committed = true;
      } catch {
        await pause(Math.random() * 5);
      }
      const [plain] = await sql`select current_setting('app.organization_id', true) as org`.catch(() => []);
      if (plain?.org) foreign.push(`a plain statement saw ${plain.org}`);
    }
  }

  const all = Promise.all(Array.from({ length: workers }, (_, number) => worker(number)));
  return { fates, foreign, stop: () => ((stopped = true), all) };
}
