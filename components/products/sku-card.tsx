import type { ReactNode } from "react";
import { formatQuantity, type Formats } from "../ui/format";
import { StatePill } from "../ui/badge";
import { Stat, Stats } from "../ui/card";
import { CopyCode } from "../ui/copy-code";
import { Money, Nothing, UnitCost } from "../ui/value";
import { SkuLots } from "./sku-lots";
import type { SkuDetail } from "./types";
import { marginText } from "./words";

/** One SKU: what stands ready, what it cost, what it earns, and every lot with the batch it came from. */
export function SkuCard({
  sku,
  costs,
  today,
  now,
  formats,
  acts,
}: {
  sku: SkuDetail;
  costs: boolean;
  today: string;
  now: string;
  formats: Formats;
  acts: ReactNode;
}) {
  const facts = [
    sku.weight && `${formatQuantity(sku.weight, "g", { ...formats, maxPlaces: 2 })} each`,
    sku.shelfLifeDays !== null && `keeps ${sku.shelfLifeDays} days`,
  ].filter(Boolean);
  return (
    <section id={sku.id} aria-label={sku.name} className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg">{sku.name}</h2>
          <CopyCode code={sku.sku} what="SKU code" />
          {!sku.isActive && <StatePill state="archived" />}
          {facts.length > 0 && <span className="text-ink-soft text-sm">{facts.join(", ")}</span>}
        </div>
        <div className="flex flex-wrap items-center gap-1">{acts}</div>
      </div>
      <Stats>
        <Stat label="On the shelf" value={formatQuantity(sku.onHand, "", formats)} />
        {costs && (
          <Stat
            label="Cost of one"
            value={
              <span className="text-xl">
                <UnitCost value={sku.unitCost} unit="piece" formats={formats} />
              </span>
            }
          />
        )}
        <Stat label="Price" value={<Money value={sku.price} formats={formats} />} />
        {costs && <Stat label="Margin" value={marginText(sku.margin, formats) ?? <Nothing />} />}
        {costs && <Stat label="Value" value={<Money value={sku.value} formats={formats} />} />}
      </Stats>
      <SkuLots {...{ sku, today, now, formats }} />
    </section>
  );
}
