import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { poolUse, statementCount } from "./database";

/**
 * What the house counts about itself, for Prometheus at GET /api/metrics: acts by name and outcome, never by organization
 * or person. Each process counts for itself; the scraper adds them up.
 */

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

type Metrics = {
  registry: Registry;
  commands: Histogram<"command" | "outcome">;
  queries: Histogram<"query" | "outcome">;
};

function register(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry }); // event-loop delay, memory, garbage collection
  new Gauge({
    name: "batchtrack_transactions",
    help: "Transactions now: waiting for a connection of the pool, or inside one",
    labelNames: ["state"],
    registers,
    collect() {
      this.set({ state: "waiting" }, poolUse.waiting);
      this.set({ state: "inside" }, poolUse.inside);
    },
  });
  new Gauge({
    name: "batchtrack_transactions_again_total",
    help: "Transactions that were run again after a conflict or a lost connection",
    registers,
    collect() {
      this.set(poolUse.again);
    },
  });
  new Gauge({
    name: "batchtrack_statements_total",
    help: "Statements sent to the database since the process started",
    registers,
    collect() {
      this.set(statementCount.sent);
    },
  });
  return {
    registry,
    commands: new Histogram({
      name: "batchtrack_command_seconds",
      help: "Commands by name and outcome (ok, repeated, the kind of a refusal, or failed), and how long they took",
      labelNames: ["command", "outcome"],
      buckets: SECONDS,
      registers,
    }),
    queries: new Histogram({
      name: "batchtrack_query_seconds",
      help: "Queries by name and outcome (ok, the kind of a refusal, or failed), and how long they took",
      labelNames: ["query", "outcome"],
      buckets: SECONDS,
      registers,
    }),
  };
}

// Kept on globalThis: hot reload, and bundles that carry this file twice, count into one registry.
const holder = globalThis as { batchtrackMetrics?: Metrics };
const metrics = (): Metrics => (holder.batchtrackMetrics ??= register());

export const observeCommand = (command: string, outcome: string, milliseconds: number): void =>
  metrics().commands.observe({ command, outcome }, milliseconds / 1000);

export const observeQuery = (query: string, outcome: string, milliseconds: number): void =>
  metrics().queries.observe({ query, outcome }, milliseconds / 1000);

/** All of it in the text format of Prometheus, with its content type. */
export async function metricsText(): Promise<{ body: string; contentType: string }> {
  const { registry } = metrics();
  return { body: await registry.metrics(), contentType: registry.contentType };
}
