import { formatAgo, formatDaysAway, formatQuantity, shortUnitCost, type Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { LotCard, Shelf } from "../ui/lot-card";
import { DayText, Money } from "../ui/value";
import type { SkuDetail } from "./types";

type Lot = SkuDetail["lots"][number];

const STATE = { usable: "fresh", expired: "expired", held: "held", recalled: "held" } as const;

type SkuLotsProps = {
  sku: SkuDetail;
  /** The organization's day, and the instant of rendering (ISO). */
  today: string;
  now: string;
  formats: Formats;
};

/** The next lots of a SKU, oldest first, each with the batch it was made in; where there are more, the way to all of them. */
export function SkuLots({ sku, today, now, formats }: SkuLotsProps) {
  if (sku.lots.length === 0)
    return <p className="text-ink-soft">None on the shelf. Finish a batch, and its pieces stand here.</p>;
  const next = sku.lots.find((lot) => lot.state === "usable")?.lotId;
  return (
    <>
      <Shelf label={`Lots of ${sku.name}`}>
        {sku.lots.map((lot) => (
          <LotCard
            key={lot.lotId}
            code={lot.fifoCode}
            href={`/batches/lots/${lot.lotId}`}
            state={STATE[lot.state]}
            remaining={lot.remaining}
            received={lot.received}
            remainingText={formatQuantity(lot.remaining, "", formats)}
            receivedText={`of ${formatQuantity(lot.received, "", formats)}`}
            age={formatAgo(lot.receivedAt, now, formats)}
            expiry={<Expiry lot={lot} today={today} formats={formats} />}
            value={lot.cost !== null && <Money value={lot.cost} formats={formats} />}
            unitCost={lot.unitCost && shortUnitCost(lot.unitCost, formats)}
            next={lot.lotId === next}
            source={
              lot.batch && (
                <>
                  Made in{" "}
                  <TextLink href={`/batches/${lot.batch.id}`} className="whitespace-nowrap">
                    {lot.batch.label}
                  </TextLink>
                </>
              )
            }
          />
        ))}
      </Shelf>
      {sku.moreLots && (
        <p className="mt-3 text-sm">
          These are the oldest.{" "}
          <TextLink href={`/inventory/${sku.itemId}`}>See every lot of {sku.name}</TextLink>
        </p>
      )}
    </>
  );
}

function Expiry({ lot, today, formats }: { lot: Lot; today: string; formats: Formats }) {
  if (!lot.expirationDate) return "keeps";
  return (
    <span className="grid">
      <DayText day={lot.expirationDate} formats={formats} />
      <span className="text-ink-soft text-xs">{formatDaysAway(lot.expirationDate, today, formats)}</span>
    </span>
  );
}
