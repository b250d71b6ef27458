import type { Crowd } from "./crowd";
import type { Measured } from "./measure";

/** The bench's answer as text: plain columns, so that it can be pasted into docs/PERFORMANCE.md. */

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const bytes = (value: number) =>
  value < 10_000 ? `${Math.round(value)} B` : `${Math.round(value / 1024)} kB`;

const verdict = (ratio: number, target: number | undefined): string =>
  target === undefined ? "" : ratio <= target ? "ok" : "MISSED";

export function measuredTable(rows: readonly Measured[]): string {
  return table(
    [
      "what",
      "ours",
      "floor",
      "is",
      "ratio",
      "at best",
      "statements",
      "WAL ours / floor",
      "target",
      "verdict",
    ],
    rows.map((row) => [
      row.name,
      ms(row.ours),
      ms(row.floor),
      row.floorIs,
      `${row.ratio.toFixed(2)}x`,
      `${row.atBest.toFixed(2)}x`,
      String(row.statements),
      row.wal ? `${bytes(row.wal.ours)} / ${bytes(row.wal.floor)}` : "",
      row.maxRatio ? `${row.maxRatio}x` : "",
      row.breaches.length ? "WRONG" : verdict(row.ratio, row.maxRatio),
    ]),
  );
}

export function crowdTable(rows: readonly Crowd[]): string {
  return table(
    ["several clients at once", "clients", "ours", "floor", "of the floor's rate", "lost, oversold"],
    rows.map((row) => [
      row.name,
      String(row.clients),
      `${Math.round(row.ours)}/s`,
      `${Math.round(row.floor)}/s`,
      `${Math.round((100 * row.ours) / row.floor)} %`,
      row.breaches.length ? row.breaches.join("; ") : "none",
    ]),
  );
}

export type Growth = { what: string; from: string; to: string; ratio: number; target?: number };

export function growthTable(rows: readonly Growth[]): string {
  return table(
    ["growth", "from", "to", "ratio", "target", "verdict"],
    rows.map((row) => [
      row.what,
      row.from,
      row.to,
      `${row.ratio.toFixed(2)}x`,
      row.target ? `${row.target}x` : "",
      verdict(row.ratio, row.target),
    ]),
  );
}

export function table(head: string[], rows: string[][]): string {
  const width = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(width[i]!)).join(" | ")} |`;
  return [line(head), `| ${width.map((w) => "-".repeat(w)).join(" | ")} |`, ...rows.map(line)].join("\n");
}
