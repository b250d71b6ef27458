import { currencyDigits, formatUnitCost, roundDecimal, type Formats } from "../ui/format";
import { Nothing } from "../ui/value";

/**
 * The cost of one unit, short enough for a list: two figures more than the currency has, or so many that a small cost
 * still says something. All digits on hover.
 */
export function ShortUnitCost({
  value,
  unit,
  formats,
}: {
  value: string | null;
  /** Left out where a label says it already. */
  unit?: string;
  formats: Pick<Formats, "locale" | "currency">;
}) {
  if (value === null) return <Nothing />;
  const leading = /^-?0\.(0*)/.exec(value)?.[1]?.length ?? 0;
  const short = roundDecimal(value, Math.max(currencyDigits(formats.currency) + 2, leading + 3)).text;
  return (
    <span className="whitespace-nowrap" title={formatUnitCost(value, formats)}>
      {formatUnitCost(short, formats)}
      {unit && <span className="text-ink-soft"> / {unit}</span>}
    </span>
  );
}
