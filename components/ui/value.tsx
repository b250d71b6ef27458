import type { ReactNode } from "react";
import { cx } from "./cx";
import {
  formatAgo,
  formatDay,
  formatInstant,
  formatMoney,
  formatQuantity,
  formatUnitCost,
  roundDecimal,
  shortUnitCost,
  type Formats,
} from "./format";

/** Money in the organization's currency. `value` is a canonical decimal, null shows a dash. */
export function Money({
  value,
  formats,
  className,
}: {
  value: string | null;
  formats: Pick<Formats, "locale" | "currency">;
  className?: string;
}) {
  if (value === null) return <Nothing />;
  return <span className={cx("whitespace-nowrap", className)}>{formatMoney(value, formats)}</span>;
}

/** Cost of one unit as `shortUnitCost` says it, all digits on hover. `unit` is written after a slash. */
export function UnitCost({
  value,
  unit,
  formats,
}: {
  value: string | null;
  unit?: string;
  formats: Pick<Formats, "locale" | "currency">;
}) {
  if (value === null) return <Nothing />;
  return (
    <span className="whitespace-nowrap" title={formatUnitCost(value, formats)}>
      {shortUnitCost(value, formats)}
      {unit && <span className="text-ink-soft"> / {unit}</span>}
    </span>
  );
}

/**
 * An amount as it was typed. `exact` (in the base unit) and whatever `maxPlaces` rounded away are one click behind
 * it, in a `<details>` that works without JavaScript.
 */
export function QuantityText({
  value,
  unit,
  formats,
  exact,
  maxPlaces,
  className,
}: {
  value: string | null;
  unit: string;
  formats: Pick<Formats, "locale">;
  exact?: { value: string; unit: string };
  maxPlaces?: number;
  className?: string;
}) {
  if (value === null) return <Nothing />;
  const { locale } = formats;
  const shown = formatQuantity(value, unit, { locale, maxPlaces });
  const rounded = maxPlaces !== undefined && roundDecimal(value, maxPlaces).rounded;
  const behind = exact && !(exact.unit === unit && exact.value === value && !rounded) ? exact : undefined;
  const full = behind ?? (rounded ? { value, unit } : undefined);
  if (!full) return <span className={cx("whitespace-nowrap", className)}>{shown}</span>;
  return (
    <details className={cx("inline-block", className)}>
      <summary className="decoration-edge inline-flex min-h-6 list-none items-center whitespace-nowrap underline decoration-dotted underline-offset-4">
        {shown}
      </summary>
      <span className="text-ink-soft block text-xs">
        = {formatQuantity(full.value, full.unit, { locale })}
      </span>
    </details>
  );
}

/** A calendar day ("2026-11-21"). */
export function DayText({ day, formats }: { day: string | null; formats: Pick<Formats, "locale"> }) {
  if (day === null) return <Nothing />;
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {formatDay(day, formats)}
    </time>
  );
}

/** An instant (ISO 8601) as date and time in the person's zone. */
export function InstantText({
  iso,
  formats,
}: {
  iso: string;
  formats: Pick<Formats, "locale" | "timeZone">;
}) {
  return (
    <time dateTime={iso} className="whitespace-nowrap">
      {formatInstant(iso, formats)}
    </time>
  );
}

/** How long ago, the full date and time on hover. `now` is the request's instant, so that server and browser agree. */
export function AgoText({
  iso,
  now,
  formats,
}: {
  iso: string;
  now: string;
  formats: Pick<Formats, "locale" | "timeZone">;
}) {
  return (
    <time dateTime={iso} title={formatInstant(iso, formats)} className="whitespace-nowrap">
      {formatAgo(iso, now, formats)}
    </time>
  );
}

/** Where there is no value: a dash for eyes, a word for ears. */
export function Nothing({ word = "none" }: { word?: string }): ReactNode {
  return (
    <span className="text-ink-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}
