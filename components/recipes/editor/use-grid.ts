"use client";

import { useEffect, useReducer, useRef } from "react";
import { typedText } from "@/server/kernel/typed";
import { beginPercent, emptyLine, endPercent, isEmpty, moved, type Grid, type Line } from "./lines";
import type { Start } from "./types";

type Change =
  | { do: "edit"; key: string; change: Partial<Line> }
  | { do: "remove"; key: string }
  | { do: "move"; key: string; by?: number; to?: string }
  | { do: "mode"; byPercent: boolean; locale: string }
  | { do: "total"; change: Partial<Pick<NonNullable<Grid["byPercent"]>, "total" | "unit">> };

/** There is always one empty line at the end to type the next one into. */
function withSpare(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  if (last && isEmpty(last)) return lines;
  const number = Math.max(0, ...lines.map((line) => Number(line.key))) + 1;
  return [...lines, emptyLine(String(number))];
}

function reduce(grid: Grid, change: Change): Grid {
  const at = "key" in change ? grid.lines.findIndex((line) => line.key === change.key) : -1;
  switch (change.do) {
    case "edit":
      return {
        ...grid,
        lines: withSpare(grid.lines.map((line, i) => (i === at ? { ...line, ...change.change } : line))),
      };
    case "remove":
      return { ...grid, lines: withSpare(grid.lines.filter((_, i) => i !== at)) };
    case "move": {
      const to = change.to ? grid.lines.findIndex((line) => line.key === change.to) : at + (change.by ?? 0);
      // The spare line stays last.
      return { ...grid, lines: withSpare(moved(grid.lines, at, Math.min(to, grid.lines.length - 2))) };
    }
    case "mode":
      if (change.byPercent === Boolean(grid.byPercent)) return grid;
      return change.byPercent ? beginPercent(grid, change.locale) : endPercent(grid, change.locale);
    case "total":
      return { ...grid, byPercent: grid.byPercent && { ...grid.byPercent, ...change.change } };
  }
}

const begin = ({ start, locale }: { start: Start; locale: string }): Grid => ({
  byPercent: null,
  lines: withSpare(
    start.lines.map(({ item, wanted, quantity, unit, note, isCritical }, i) => ({
      key: String(i + 1),
      item,
      wanted,
      amount: typedText(quantity, locale),
      unit,
      percent: null,
      note,
      isCritical,
    })),
  ),
});

/** The lines of the editor, and where the keyboard goes after a line was added, moved or taken out. */
export function useGrid(start: Start, locale: string) {
  const [grid, change] = useReducer(reduce, { start, locale }, begin);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const field = document.getElementById(wanted.current);
    wanted.current = null;
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  const focus = (key: string, part: "item" | "amount" | "unit") => {
    wanted.current = `line-${key}-${part}`;
  };
  return { grid, change, focus };
}

export type UseGrid = ReturnType<typeof useGrid>;
