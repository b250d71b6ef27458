import type { ItemRow } from "@/server/services/inventory";
import { baseUnitOf, symbolOf } from "@/server/services/unit-conversion/pure";
import { Quantity } from "@/server/kernel/quantity";
import { StatePill } from "../ui/badge";
import { formatDaysAway, formatQuantity, type Formats } from "../ui/format";
import { Meter } from "../ui/meter";
import { DayText, Nothing, QuantityText } from "../ui/value";
import { PILL } from "./words";

type Amount = Pick<ItemRow, "unitSymbol" | "dimension">;

/** An amount of an item in its own unit, the exact base amount one click behind it. */
export function ItemAmount({
  item,
  value,
  base,
  formats,
}: {
  item: Amount;
  value: string;
  base: string;
  formats: Formats;
}) {
  const exact = { value: base, unit: symbolOf(baseUnitOf(item.dimension)) };
  return <QuantityText {...{ value, exact, formats }} unit={item.unitSymbol} maxPlaces={3} />;
}

const TONE = { out: "brick", low: "soon" } as const;

/** How far what is available lies above the level at which to restock: the mark stands in the middle of the bar. */
export function LevelBar({ item, formats }: { item: ItemRow; formats: Formats }) {
  if (!item.lowStock || !item.isTracked) return <Nothing word="no low-stock level" />;
  const { level } = item.lowStock;
  const shown = (text: string) => formatQuantity(text, item.unitSymbol, { ...formats, maxPlaces: 3 });
  const twice = Quantity.of(level).plus(Quantity.of(level)).toString();
  return (
    <Meter
      value={item.available}
      max={twice}
      mark={level}
      label={`${item.name} against its low-stock level`}
      text={`${shown(item.available)} available, restock at ${shown(level)}`}
      tone={item.state === "out" || item.state === "low" ? TONE[item.state] : "moss"}
      className="max-sm:w-32"
    />
  );
}

/** When the next usable lot stops being good. */
export function NextExpiry({ item, today, formats }: { item: ItemRow; today: string; formats: Formats }) {
  if (item.nextExpiry === null) return <Nothing word="keeps" />;
  const soon = item.expiry === "soon";
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 max-sm:justify-end">
      <DayText day={item.nextExpiry} formats={formats} />
      {soon && <StatePill state="soon">{formatDaysAway(item.nextExpiry, today, formats)}</StatePill>}
    </span>
  );
}

/** The state of an item as a pill; expired lots beside good ones are told too. */
export const ItemPill = ({ item }: { item: Pick<ItemRow, "state"> }) => (
  <StatePill state={PILL[item.state]}>{item.state === "expired" ? "Expired lots" : undefined}</StatePill>
);
