import { performance } from "node:perf_hooks";
import { statementCount } from "@/server/kernel/database";
import type { World } from "./world";

/** One thing measured: ours against the floor, run in turn. */
export type Case = {
  name: string;
  /** Ours: the real command or query, with a real Ctx. */
  subject: () => Promise<unknown>;
  /** The same by hand; what it is, in a few words. */
  floor: () => Promise<unknown>;
  floorIs?: string;
  /** Puts back what an act changed, after each of ours and of the floor's; unset where nothing is changed. */
  undo?: () => Promise<unknown>;
  /** Rows an act wrote, by table; both must have written the same. */
  rows?: () => Promise<Record<string, number>>;
  /** The target for the ratio; printed, never a failure: times are noisy. */
  maxRatio?: number;
  /** A bound on the statements of one act, without COMMIT: exact, so going beyond it fails the bench. */
  maxStatements?: number;
};

export type Measured = {
  name: string;
  /** Medians in milliseconds. */
  ours: number;
  floor: number;
  floorIs: string;
  /** The median of the ratios of neighbouring runs: a slow moment of the machine meets both. */
  ratio: number;
  /** The fastest of ours against the fastest of the floor: what a busy machine shows least wrongly. */
  atBest: number;
  statements: number;
  /** Median of the bytes of write-ahead log of one act; null for questions. */
  wal: { ours: number; floor: number } | null;
  maxRatio?: number;
  /** Noise-free breaches: too many statements, other rows than the floor's. */
  breaches: string[];
};

/** Even where an act takes seconds. */
const FEWEST_RUNS = 7;

export async function measure(world: World, one: Case): Promise<Measured> {
  const { runs, warmUp, seconds } = world.scale;
  const until = performance.now() + seconds * 1000;
  const { undo = async () => {} } = one;
  const breaches: string[] = [];
  if (one.rows) breaches.push(...(await sameRows(one, undo)));
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  const wal: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  let statements = 0;
  for (let run = -warmUp; run < runs; run++) {
    if (run < 0 && performance.now() > until - seconds * 800) run = 0; // enough warmth for an act that takes so long
    // Who goes first changes, so that neither always meets what the other left.
    const order = run % 2 ? (["ours", "floor"] as const) : (["floor", "ours"] as const);
    if (run >= FEWEST_RUNS && performance.now() > until) break;
    for (const who of order) {
      const act = who === "ours" ? one.subject : one.floor;
      const at = one.undo ? await walPosition(world) : 0n;
      const sent = statementCount.sent;
      const began = performance.now();
      await act();
      const took = performance.now() - began;
      if (who === "ours") statements = Math.max(statements, statementCount.sent - sent);
      if (run >= 0) times[who].push(took);
      if (run >= 0 && one.undo) wal[who].push(Number((await walPosition(world)) - at));
      await undo();
    }
  }
  if (one.maxStatements && statements > one.maxStatements)
    breaches.push(`${statements} statements, at most ${one.maxStatements} are allowed`);
  return {
    name: one.name,
    ours: median(times.ours),
    floor: median(times.floor),
    floorIs: one.floorIs ?? "SQL function",
    ratio: median(times.ours.map((ours, i) => ours / times.floor[i]!)),
    atBest: Math.min(...times.ours) / Math.min(...times.floor),
    statements,
    wal: one.undo ? { ours: median(wal.ours), floor: median(wal.floor) } : null,
    maxRatio: one.maxRatio,
    breaches,
  };
}

async function sameRows(one: Case, undo: () => Promise<unknown>): Promise<string[]> {
  await one.subject();
  const ours = await one.rows!();
  await undo();
  await one.floor();
  const floor = await one.rows!();
  await undo();
  const other = Object.keys(ours).filter((table) => ours[table] !== floor[table]);
  return other.map((table) => `ours wrote ${ours[table]} ${table}, the floor ${floor[table]}`);
}

async function walPosition({ owner }: World): Promise<bigint> {
  const [row] = await owner<{ at: string }[]>`select (pg_current_wal_insert_lsn() - '0/0')::text as at`;
  return BigInt(row!.at);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
