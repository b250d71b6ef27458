import { RuleError } from "@/server/kernel/errors";
import type { Sheet } from "../sheet";

/** Laying a PDF out keeps everybody else waiting, the longer the more rows there are; no real formula has as many. */
const MOST_ROWS = 150;

export class TooLongToPrint extends RuleError {
  constructor() {
    super(
      "TOO_LONG_TO_PRINT",
      `A PDF of a calculation has ${MOST_ROWS} rows at most. Print the page from the browser, or take the CSV.`,
      undefined,
      { most: MOST_ROWS },
    );
  }
}

/** Throws TooLongToPrint. */
export function requirePrintable({ blocks }: Sheet): void {
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  if (rows.length > MOST_ROWS) throw new TooLongToPrint();
}
