import { PackageOpen } from "lucide-react";
import { formatDaysAway, formatQuantity, shortUnitCost, type Formats } from "../ui/format";
import { LinkButton } from "../ui/button";
import { LotCard, Shelf as Cards } from "../ui/lot-card";
import { Menu, type MenuItem } from "../ui/menu";
import { EmptyState } from "../ui/notice";
import { DayText, Money } from "../ui/value";
import type { Lot, Shelf } from "./act-types";

export type LotMay = { adjust: boolean; hold: boolean; cost: boolean };

/** The shelf of one item: its lots in the order in which they are taken. `sheet` answers the address of a lot's act. */
export function ShelfCards({
  shelf,
  today,
  formats,
  may,
  sheet,
  act,
}: {
  shelf: Shelf;
  today: string;
  formats: Formats;
  may: LotMay;
  sheet: (act: string, lotId: string) => string;
  /** What fills an empty shelf. */
  act?: React.ReactNode;
}) {
  if (!shelf.isTracked)
    return (
      <EmptyState title="It never runs out">
        It is not counted: what is used of it is written down, and there are no lots.
      </EmptyState>
    );
  if (shelf.lots.length === 0)
    return (
      <EmptyState icon={PackageOpen} title="Nothing on the shelf" act={act}>
        A restock puts the first lot here, with what it cost and when it expires.
      </EmptyState>
    );
  const next = shelf.lots.find((lot) => lot.state === "usable")?.lotId;
  return (
    <Cards label={`Lots of ${shelf.itemName}`}>
      {shelf.lots.map((lot) => {
        const items = lotActs(lot, may, sheet);
        return (
          <LotCard
            key={lot.lotId}
            code={lot.fifoCode}
            state={cardState(lot)}
            next={lot.lotId === next}
            remaining={lot.remaining}
            received={lot.received}
            remainingText={amount(lot.shownRemaining, formats)}
            receivedText={`of ${amount(lot.shownReceived, formats)}`}
            age={lot.ageDays === 0 ? "Today" : lot.ageDays === 1 ? "1 day" : `${lot.ageDays} days`}
            expiry={<Expiry lot={lot} today={today} formats={formats} />}
            value={lot.costLeft !== null && <Money value={lot.costLeft} formats={formats} />}
            unitCost={lot.unitCost && `${shortUnitCost(lot.unitCost, formats)} / ${lot.shownReceived.unit}`}
            source={sourceOf(lot)}
            acts={
              items.length > 0 && (
                <>
                  {may.adjust && lot.state !== "expired" && (
                    <LinkButton size="sm" href={sheet("use", lot.lotId)} scroll={false}>
                      Use this lot
                    </LinkButton>
                  )}
                  {may.adjust && lot.state === "expired" && (
                    <LinkButton size="sm" href={sheet("write-off", lot.lotId)} scroll={false}>
                      Write off
                    </LinkButton>
                  )}
                  <Menu label={`More for lot ${lot.fifoCode}`} items={items} />
                </>
              )
            }
          />
        );
      })}
    </Cards>
  );
}

const amount = ({ quantity, unit }: { quantity: string; unit: string }, formats: Formats) =>
  formatQuantity(quantity, unit, { ...formats, maxPlaces: 3 });

function cardState(lot: Lot) {
  if (lot.state === "held" || lot.state === "recalled") return "held";
  if (lot.state === "expired") return "expired";
  return lot.expiry === "soon" ? "soon" : "fresh";
}

function Expiry({ lot, today, formats }: { lot: Lot; today: string; formats: Formats }) {
  if (!lot.expirationDate) return "Keeps";
  return (
    <>
      <DayText day={lot.expirationDate} formats={formats} />
      <span className="text-ink-faint block text-xs">
        {formatDaysAway(lot.expirationDate, today, formats)}
      </span>
    </>
  );
}

function sourceOf(lot: Lot): string | undefined {
  const parts = [lot.supplier, lot.supplierLot && `their lot ${lot.supplierLot}`].filter(Boolean);
  if (lot.state === "recalled") parts.unshift("Recalled");
  return parts.join(", ") || undefined;
}

function lotActs(lot: Lot, may: LotMay, sheet: (act: string, lotId: string) => string): MenuItem[] {
  const aside = lot.state === "held" || lot.state === "recalled";
  const act = (label: string, name: string) => ({ label, href: sheet(name, lot.lotId) });
  return [
    ...(may.adjust ? [act("Write off from this lot", "write-off"), act("Recount this lot", "recount")] : []),
    ...(may.hold
      ? [
          ...(aside ? [act("Release it", "release")] : [act("Hold it back", "hold")]),
          ...(lot.state === "recalled" ? [] : [act("Recall it", "recall")]),
        ]
      : []),
    ...(may.cost ? [act("Correct its cost", "cost")] : []),
  ];
}
