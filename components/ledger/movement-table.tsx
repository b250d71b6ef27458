import type { itemMovements } from "@/server/services/inventory-adjustment";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import type { DataColumn, DataRow } from "../ui/data-table";
import { formatInstant, formatQuantity, type Formats } from "../ui/format";
import { TextLink, UiLink } from "../ui/link";
import { Money, Nothing } from "../ui/value";
import { documentHref } from "./documents";

/** A line of an item's own ledger, with its running balance; the organization's ledger has none. */
export type Movement = Omit<
  Awaited<ReturnType<typeof itemMovements>>["rows"][number],
  "balance" | "shownBalance" | "balanceValue"
> & { shownBalance?: { quantity: string; unit: string } };

/** Columns of a ledger: of the whole organization with item, lot and document, of one item with the running balance. */
export function movementColumns({
  costs,
  of,
}: {
  costs: boolean;
  of: "item" | "organization";
}): DataColumn[] {
  const cost = costs ? [{ id: "cost", header: "Cost", numeric: true }] : [];
  if (of === "item")
    return [
      { id: "what", header: "What" },
      { id: "day", header: "When" },
      { id: "change", header: "Amount", numeric: true, card: "corner" },
      { id: "balance", header: "Balance", numeric: true },
      ...cost,
      { id: "who", header: "By", hiddenAtFirst: true },
    ];
  return [
    { id: "what", header: "What" },
    { id: "item", header: "Item" },
    { id: "change", header: "Amount", numeric: true, card: "corner" },
    ...cost,
    { id: "lot", header: "Lot" },
    { id: "document", header: "Document" },
    { id: "when", header: "When" },
    { id: "who", header: "By" },
  ];
}

/** The lines of a ledger, their cells rendered. `acts` are a line's own acts. */
export function movementRowsShown(
  rows: readonly Movement[],
  formats: Formats,
  {
    acts,
    of = "organization",
  }: { acts?: (movement: Movement) => React.ReactNode; of?: "item" | "organization" } = {},
): DataRow[] {
  return rows.map((movement) => ({
    id: movement.id,
    label: `${movement.kindLabel} ${movement.code}`,
    cells: {
      what: <What movement={movement} whole={of === "item"} />,
      item: (
        <UiLink href={`/inventory/${movement.itemId}`} className="hover:underline">
          {movement.itemName}
        </UiLink>
      ),
      change: <Change movement={movement} formats={formats} />,
      balance: movement.shownBalance ? amount(movement.shownBalance, formats) : <Nothing />,
      cost: <Money value={movement.costChange} formats={formats} />,
      lot: movement.fifoCode ? (
        <span className="font-mono text-xs whitespace-nowrap">{movement.fifoCode}</span>
      ) : (
        <Nothing word="no lot" />
      ),
      document: movement.reference ? <Document reference={movement.reference} /> : <Nothing />,
      day: <MovementDay iso={movement.effectiveAt} formats={formats} />,
      when: <MovementTime iso={movement.effectiveAt} formats={formats} />,
      who: movement.actorName,
    },
    acts: acts?.(movement),
  }));
}

/** The kind and its code; where lot and document have no column of their own, these too. */
function What({ movement, whole }: { movement: Movement; whole: boolean }) {
  const { kindLabel, code, adjustmentId, reason, reference, fifoCode, undoneBy } = movement;
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap gap-x-2">
        {kindLabel}
        {whole && reference && <Document reference={reference} />}
      </span>
      <span className="text-ink-soft flex flex-wrap gap-x-2 text-xs font-normal">
        <UiLink
          href={`/ledger/${adjustmentId}`}
          className="font-mono whitespace-nowrap underline-offset-3 hover:underline"
        >
          {code}
        </UiLink>
        {whole && fifoCode && fifoCode !== code && (
          <span className="font-mono whitespace-nowrap">{fifoCode}</span>
        )}
        {reason && <span>{reason}</span>}
        {undoneBy && (
          <UiLink href={`/ledger/${undoneBy.adjustmentId}`} className="underline-offset-3 hover:underline">
            undone by <span className="font-mono whitespace-nowrap">{undoneBy.code}</span>
          </UiLink>
        )}
      </span>
    </span>
  );
}

/** Day and time of day, one under the other. */
function MovementTime({ iso, formats }: { iso: string; formats: Formats }) {
  const time = new Intl.DateTimeFormat(formats.locale, { timeStyle: "short", timeZone: formats.timeZone });
  return (
    <span className="inline-grid">
      <MovementDay iso={iso} formats={formats} />
      <span className="text-ink-soft text-xs whitespace-nowrap">{time.format(new Date(iso))}</span>
    </span>
  );
}

/** The day alone, on the wall of the organization; the time shows under a pointer. */
function MovementDay({ iso, formats }: { iso: string; formats: Formats }) {
  const day = new Intl.DateTimeFormat(formats.locale, { dateStyle: "medium", timeZone: formats.timeZone });
  return (
    <time dateTime={iso} title={formatInstant(iso, formats)} className="whitespace-nowrap">
      {day.format(new Date(iso))}
    </time>
  );
}

const amount = ({ quantity, unit }: { quantity: string; unit: string }, formats: Formats) => (
  <span className="whitespace-nowrap">{formatQuantity(quantity, unit, { ...formats, maxPlaces: 3 })}</span>
);

/** What moved, with its sign; and below, what was typed where that was said otherwise. */
function Change({ movement, formats }: { movement: Movement; formats: Formats }) {
  const { shownChange, entered } = movement;
  if (movement.quantityChange === "0") return <Nothing word="no amount" />;
  const went = shownChange.quantity.startsWith("-");
  const same =
    !entered ||
    (entered.quantity === shownChange.quantity.replace("-", "") &&
      symbolOf(entered.unit) === shownChange.unit);
  return (
    <span className="grid justify-items-end">
      <span className={went ? "whitespace-nowrap" : "text-moss whitespace-nowrap"}>
        {went ? "" : "+"}
        {amount(shownChange, formats)}
      </span>
      {!same && (
        <span className="text-ink-soft text-xs">
          {movement.isPartOfEntered ? "of " : "typed "}
          {formatQuantity(entered.quantity, symbolOf(entered.unit), formats)}
          {movement.isPartOfEntered && " typed"}
        </span>
      )}
    </span>
  );
}

function Document({ reference }: { reference: { type: string; id: string; label: string } }) {
  const href = documentHref(reference);
  if (!href) return <span className="text-xs whitespace-nowrap">{reference.label}</span>;
  return (
    <TextLink href={href} className="whitespace-nowrap">
      {reference.label}
    </TextLink>
  );
}
