import { Quantity } from "@/server/kernel/quantity";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import type { State } from "../ui/badge";
import { formatQuantity, type Formats } from "../ui/format";
import type { BatchLineView } from "./types";

/** What batches say of themselves, as texts. */

export type BatchStatus = Extract<State, "planned" | "in_progress" | "completed" | "cancelled" | "failed">;

/** The filters of the list, in the order of a batch's life. */
export const STATUS_TABS: readonly { status: BatchStatus; label: string }[] = [
  { status: "in_progress", label: "In progress" },
  { status: "planned", label: "Planned" },
  { status: "completed", label: "Finished" },
  { status: "failed", label: "Failed" },
  { status: "cancelled", label: "Cancelled" },
];

type Amount = { quantity: string; unit: string };

/** "1,500 g", cut for the eye. */
export const amountText = ({ quantity, unit }: Amount, formats: Pick<Formats, "locale">): string =>
  formatQuantity(quantity, symbolOf(unit), { locale: formats.locale, maxPlaces: 3 });

/**
 * An amount in a line's base unit as the line itself speaks: in the plan's unit, or for what was added in the unit it was
 * said in; in the base unit where neither tells.
 */
export function asLineSays(line: LineAmounts, base: string): Amount {
  const said =
    line.key !== null
      ? { ...line.planned, is: line.planned.base }
      : line.actual && { ...line.actual, is: line.used };
  if (!said || said.unit === line.baseUnit || !Quantity.of(said.is).isPositive)
    return { quantity: base, unit: line.baseUnit };
  const one = Quantity.of(said.quantity).over(Quantity.of(said.is));
  return { quantity: String(Quantity.of(base).times(one)), unit: said.unit };
}

type LineAmounts = Pick<BatchLineView, "key" | "planned" | "actual" | "used" | "baseUnit">;

/** "+12 g" or "−3 g" of what is used against another amount of the line, both in its base unit; null where it is the same. */
export function differenceText(
  line: LineAmounts,
  { used, planned }: { used: string; planned: string },
  formats: Pick<Formats, "locale">,
): string | null {
  const difference = Quantity.of(used).minus(Quantity.of(planned));
  if (difference.isZero) return null;
  const size = difference.isNegative ? difference.negated() : difference;
  return `${difference.isNegative ? "−" : "+"}${amountText(asLineSays(line, String(size)), formats)}`;
}

/** How a plan was scaled: "2 × the recipe". */
export const scaleText = (factor: string, formats: Pick<Formats, "locale">): string =>
  factor === "1"
    ? "The recipe as written"
    : `${formatQuantity(factor, "", { ...formats, maxPlaces: 4 })} × the recipe`;

/** "24 × bar": what is counted has a name of the recipe's own. */
export const piecesText = (count: string, name: string, formats: Pick<Formats, "locale">): string =>
  `${formatQuantity(count, "", { locale: formats.locale, maxPlaces: 3 })} × ${name}`;
