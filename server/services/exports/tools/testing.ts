import { encodeState, type ToolState } from "@/server/services/public-tools/pure";
import { sheetCsv } from "../sheet-csv";
import type { Sheet } from "../sheet";
import { toolSheet } from "./tool-sheet";

/** The day of every sheet in tests. */
export const DAY = "2026-11-21";

export const shareOf = (state: ToolState): string => encodeState(state) ?? "";

/** The sheet of a calculation; throws where there is none. */
export function sheetOf(tool: string, state: ToolState): Sheet {
  const made = toolSheet(tool, shareOf(state), DAY);
  if (!made || "why" in made) throw new Error(`no sheet: ${JSON.stringify(made)}`);
  return made;
}

/** The row that begins with this, as the CSV has it; no-break spaces as plain ones. */
export const rowOf = (sheet: Sheet, first: string): string[] | undefined =>
  sheetCsv(sheet)
    .find(([cell]) => cell?.replaceAll("\u00a0", " ") === first)
    ?.map((cell) => cell.replaceAll("\u00a0", " "));
