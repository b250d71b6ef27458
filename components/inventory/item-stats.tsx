import { Stat, Stats } from "../ui/card";
import { formatDaysAway, type Formats } from "../ui/format";
import { DayText, Money, UnitCost } from "../ui/value";
import type { ItemDetail } from "./facts-of";
import { ItemAmount } from "./stock-cells";

/** An item's figures at a glance. */
export function ItemStats({
  item,
  today,
  formats,
  costs,
}: {
  item: ItemDetail;
  today: string;
  formats: Formats;
  costs: boolean;
}) {
  const aside = item.baseOnHand !== item.baseAvailable;
  return (
    <Stats className="max-sm:*:last:odd:col-span-2">
      <Stat
        label="On hand"
        value={
          item.isTracked ? (
            <ItemAmount value={item.onHand} base={item.baseOnHand} {...{ item, formats }} />
          ) : (
            "Not counted"
          )
        }
      />
      <Stat
        label="Available"
        value={
          item.isTracked ? (
            <ItemAmount value={item.available} base={item.baseAvailable} {...{ item, formats }} />
          ) : (
            "Always"
          )
        }
        note={aside ? "The rest is expired or held back" : undefined}
      />
      <Stat
        label="Next expiry"
        value={<DayText day={item.nextExpiry} formats={formats} />}
        note={item.nextExpiry ? formatDaysAway(item.nextExpiry, today, formats) : undefined}
      />
      {costs && (
        <>
          <Stat
            label={`Cost of one ${item.unitSymbol}`}
            value={<UnitCost value={item.unitCost ?? item.lastUnitCost} formats={formats} />}
            note={
              item.unitCost ? "on the shelf, on average" : item.lastUnitCost ? "the last time" : undefined
            }
          />
          <Stat label="Value" value={<Money value={item.value} formats={formats} />} />
        </>
      )}
    </Stats>
  );
}
