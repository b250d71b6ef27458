import type { stockValueParts } from "@/server/services/inventory-adjustment";
import { Money } from "@/server/kernel/money";
import { KINDS } from "../inventory/words";
import { formatMoney, type Formats } from "../ui/format";
import { StackedBar } from "../ui/stacked-bar";

type Part = Awaited<ReturnType<typeof stockValueParts>>[number];

/** So many categories have a part of the bar of their own; the rest share one. */
const SINGLE = 6;

/** What the stock's value is made of, the greatest category first. */
export function ValueParts({
  parts,
  label,
  formats,
}: {
  parts: readonly Part[];
  label: string;
  formats: Formats;
}) {
  const single = parts.length > SINGLE + 1 ? parts.slice(0, SINGLE) : parts;
  const rest = parts.slice(single.length);
  const sum = (some: readonly Part[]) => String(Money.sum(some.map(({ value }) => Money.of(value))));
  const shown = [
    ...single.map(({ category, kind, value }) => ({ label: category ?? KINDS[kind].many, value })),
    ...(rest.length ? [{ label: `${rest.length} other categories`, value: sum(rest) }] : []),
  ];
  return (
    <StackedBar
      label={label}
      locale={formats.locale}
      parts={shown.map((part) => ({ ...part, text: formatMoney(part.value, formats) }))}
      total={formatMoney(sum(parts), formats)}
    />
  );
}
