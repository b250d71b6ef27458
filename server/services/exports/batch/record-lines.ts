import { Quantity } from "@/server/kernel/quantity";
import type { BatchLineView, BatchRecord } from "@/server/services/batches/steps";
import type { Block } from "../sheet";
import type { Words } from "../words";

/** Line by line: what was planned, what was used, by how much they differ, and out of which lots. */
export function linesTable(title: string, lines: readonly BatchLineView[], words: Words): Block | null {
  if (lines.length === 0) return null;
  return {
    kind: "table",
    title,
    columns: [
      { label: "Item" },
      { label: "Planned", numeric: true },
      { label: "Used", numeric: true },
      { label: "Difference", numeric: true },
      { label: "Lots" },
      { label: "Weighed in" },
    ],
    rows: lines.map((line) => [
      line.origin === "left_out" ? `${line.itemName} (left out)` : line.itemName,
      words.amount(line.planned.quantity, line.planned.unit),
      usedText(line, words),
      differenceText(line, words),
      lotsText(line, words),
      [line.checkedAt && words.moment(line.checkedAt), line.reason].filter(Boolean).join("; "),
    ]),
  };
}

/** As it was typed at the scale; as it was planned, where just that was taken; else what the ledger took, in base units. */
function usedText({ actual, used, planned, baseUnit }: BatchLineView, words: Words): string {
  if (actual) return words.amount(actual.quantity, actual.unit);
  return used === planned.base ? words.amount(planned.quantity, planned.unit) : words.amount(used, baseUnit);
}

function differenceText({ used, planned, baseUnit, origin }: BatchLineView, words: Words): string {
  const by = Quantity.of(used).minus(Quantity.of(planned.base));
  if (by.isZero || origin === "left_out" || Quantity.of(used).isZero) return "";
  return `${by.isNegative ? "−" : "+"}${words.amount(String(by.isNegative ? by.negated() : by), baseUnit)}`;
}

/** A line that one lot was enough for names it alone; else each with its part. */
const lotsText = ({ lots, baseUnit }: BatchLineView, words: Words): string =>
  lots
    .map(({ fifoCode, quantity }) =>
      lots.length === 1
        ? (fifoCode ?? "not counted")
        : `${fifoCode ?? "not counted"}: ${words.amount(quantity, baseUnit)}`,
    )
    .join(", ");

/** What nobody had planned, and why it went in. */
export function extrasTable({ extras }: BatchRecord, words: Words): Block | null {
  if (extras.length === 0) return null;
  return {
    kind: "table",
    title: "Extras",
    columns: [{ label: "Item" }, { label: "Amount", numeric: true }, { label: "Lots" }, { label: "Why" }],
    rows: extras.map((line) => [
      line.itemName,
      usedText(line, words),
      lotsText(line, words),
      line.reason ?? "",
    ]),
  };
}
