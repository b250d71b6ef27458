import { Quantity } from "@/server/kernel/quantity";
import { readTyped } from "@/server/kernel/typed";
import { baseUnitOf, refusalOf, toBase } from "@/server/services/unit-conversion/pure";
import type { Measured, Typing } from "../inventory/amount";
import type { Formats } from "../ui/format";
import type { BatchLineView } from "./types";
import { differenceText } from "./words";

/** What the amount on the scale does to the shelf, said as one types. */
export function weighEffect({
  line,
  item,
  typing,
  formats,
}: {
  line: BatchLineView;
  item: Measured;
  typing: Typing;
  formats: Formats;
}): string | undefined {
  const base = baseUnitOf(item.rules.dimension);
  const read = readTyped(typing.quantity, formats.locale);
  const amount = read.ok ? Quantity.parse(read.value) : null;
  if (!amount || amount.isNegative || refusalOf(item.rules, typing.unit, base)) return undefined;
  const asPlanned =
    !line.actual && typing.unit === line.planned.unit && String(amount) === line.planned.quantity;
  const used = asPlanned ? line.planned.base : String(toBase(item.rules, amount, typing.unit).quantity);
  const change = differenceText(line, { used, planned: line.used }, formats);
  if (!change) return "Just what the batch has taken: nothing moves.";
  const size = change.slice(1);
  return change.startsWith("+")
    ? `Takes ${size} more from the shelf, oldest lots first.`
    : `${size} go back to the lots they came from.`;
}
