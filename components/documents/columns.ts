import type { Block } from "@/server/services/exports/pure";

type Table = Extract<Block, { kind: "table" }>;

/** No column is narrower or wider than this many letters, whatever stands in it. */
const LEAST = 7;
const MOST = 34;

/** How the width of the paper is shared: by the longest text of each column, within reason. */
export const columnShares = ({ columns, rows, total }: Table): number[] =>
  columns.map(({ label }, at) => {
    const cells = [label, ...rows.map((row) => row[at] ?? ""), total?.[at] ?? ""];
    const longest = Math.max(...cells.map((cell) => cell.length));
    return Math.min(Math.max(longest, LEAST), MOST);
  });
