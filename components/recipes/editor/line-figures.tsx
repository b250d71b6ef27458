import { Quantity } from "@/server/kernel/quantity";
import { typedText } from "@/server/kernel/typed";
import { useField } from "../../forms/action-form";
import { NumberField } from "../../ui/amount-fields";
import { formatDecimal, formatMoney, formatQuantity, type Formats } from "../../ui/format";
import type { amountOf, Line } from "./lines";
import type { DraftCost } from "./types";

type Shown = {
  line: Line;
  called: string;
  /** In the line's unit; null where what was typed is no amount. */
  amount: ReturnType<typeof amountOf>;
  /** The percentage is typed and the amount follows from it. */
  percented: boolean;
  locale: string;
  onEdit: (change: Partial<Line>) => void;
};
type Figures = DraftCost["lines"][number] | null;

/** How much goes in: typed, or what the percentage comes to. */
export function LineAmount({
  line,
  called,
  amount,
  percented,
  locale,
  isSpare,
  name,
  onEdit,
}: Shown & { isSpare: boolean; name: string }) {
  const { error } = useField(name);
  if (!percented)
    return (
      <NumberField
        id={`line-${line.key}-amount`}
        label={`Amount of ${called}`}
        hideLabel
        name={name}
        error={error}
        value={line.amount}
        placeholder={isSpare ? "" : "0"}
        onChange={(event) => onEdit({ amount: event.target.value })}
      />
    );
  return (
    <p className="flex min-h-10 items-center justify-end tabular-nums max-sm:justify-start">
      <span className="sr-only">Amount of {called}: </span>
      {amount ? formatDecimal(String(amount), { locale, maxPlaces: 4 }) : "–"}
      <input type="hidden" name={name} value={amount ? typedText(String(amount), locale) : ""} />
    </p>
  );
}

/** Its part of the whole in percent: typed, or what the amount comes to. */
export function LineShare({
  line,
  called,
  amount,
  percented,
  percent,
  locale,
  onEdit,
}: Shown & { percent: string | null }) {
  if (percented)
    return (
      <NumberField
        id={`line-${line.key}-percent`}
        label={`Percentage of ${called}`}
        hideLabel
        name=""
        suffix="%"
        className="[&_input]:pr-7"
        value={line.percent ?? (percent === null ? "" : typedText(percent, locale))}
        error={amount || !line.percent ? undefined : "Enter a percentage."}
        onChange={(event) => onEdit({ percent: event.target.value })}
      />
    );
  return (
    <p className="text-ink-soft flex min-h-10 items-center tabular-nums max-sm:min-h-6 sm:justify-end">
      {percent !== null && (
        <>
          {formatDecimal(percent, { locale, maxPlaces: 2 })}%
          <span className="max-sm:ml-1 sm:sr-only"> by weight</span>
        </>
      )}
    </p>
  );
}

/** What the line costs now, and whether the shelf or the last known cost says so. */
export function LineCost({ figures, formats }: { figures: Figures; formats: Formats }) {
  return (
    <p className="flex min-h-10 items-center justify-end text-right tabular-nums max-sm:col-span-2 max-sm:min-h-6">
      {figures?.cost && (
        <span title={figures.costFrom === "lots" ? undefined : "At the last known cost"}>
          <span className="sr-only">Cost: </span>
          {formatMoney(figures.cost, formats)}
          {figures.costFrom !== "lots" && <span className="text-ink-faint block text-xs">last known</span>}
        </span>
      )}
    </p>
  );
}

/** The amount in the item's base unit, where it was said in another. */
export function InBaseUnit({ line, figures, locale }: { line: Line; figures: Figures; locale: string }) {
  if (!line.item || !figures?.base || line.unit === figures.baseUnit) return null;
  return (
    <p className="text-ink-faint -mt-1 text-xs max-sm:col-span-3 sm:order-last sm:col-start-2 sm:col-end-7">
      = {formatQuantity(String(Quantity.of(figures.base)), figures.baseUnit, { locale, maxPlaces: 4 })}
    </p>
  );
}
