import { ArrowDown } from "lucide-react";
import type { ReactNode } from "react";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { StatePill } from "../ui/badge";
import { cx } from "../ui/cx";
import type { Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import type { LotGenealogy } from "./types";
import { amountText } from "./words";

type LotNode = {
  lotId: string;
  fifoCode: string;
  itemName: string;
  dimension: Parameters<typeof baseUnitOf>[0];
};

/** Where a lot came from and where it went, one step each way; every lot leads on to its own picture. */
export function Genealogy({ family, formats }: { family: LotGenealogy; formats: Formats }) {
  const { lot, madeIn, usedIn, soldIn } = family;
  const stages: { title: string; nodes: ReactNode[] }[] = [
    {
      title: "Made of",
      nodes: madeIn?.ingredients.map((one) => <Lot key={one.lotId} lot={one} formats={formats} />) ?? [],
    },
    { title: "Made in", nodes: madeIn ? [<Batch key={madeIn.batchId} batch={madeIn} />] : [] },
    {
      title: "This lot",
      nodes: [
        <Lot
          key={lot.lotId}
          lot={lot}
          formats={formats}
          here
          note={[lot.supplier, lot.supplierLot].filter(Boolean).join(", ")}
        />,
      ],
    },
    {
      title: "Used in",
      nodes: usedIn.map((use) => (
        <Batch
          key={use.batchId}
          batch={use}
          note={amountText({ quantity: use.quantity, unit: baseUnitOf(lot.dimension) }, formats)}
        />
      )),
    },
    {
      title: "Became",
      nodes: usedIn.flatMap((use) =>
        use.outputs.map((one) => <Lot key={one.lotId} lot={one} formats={formats} />),
      ),
    },
    {
      title: "Sold to",
      nodes: soldIn.map((sale) => (
        <Sale
          key={sale.code}
          sale={sale}
          note={amountText({ quantity: sale.quantity, unit: baseUnitOf(lot.dimension) }, formats)}
        />
      )),
    },
  ];
  const shown = stages.filter(({ nodes }) => nodes.length > 0);
  return (
    <ol className="flex items-stretch gap-3 max-lg:flex-col lg:overflow-x-auto lg:pb-2">
      {shown.map((stage, i) => (
        <li
          key={stage.title}
          className="flex min-w-0 flex-1 gap-3 max-lg:flex-col max-lg:items-center lg:min-w-44"
        >
          {i > 0 && (
            <ArrowDown aria-hidden className="text-ink-faint size-5 shrink-0 lg:mt-11 lg:-rotate-90" />
          )}
          <div className="grid w-full min-w-0 content-start gap-2">
            <p className="text-ink-soft text-sm">{stage.title}</p>
            <ul className="grid gap-2">
              {stage.nodes.map((node, j) => (
                <li key={j}>{node}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}

const box = "border-line bg-sheet shadow-sheet relative grid gap-1 rounded-lg border p-3 text-sm";

function Lot({
  lot,
  here,
  note,
  formats,
}: {
  lot: LotNode & { quantity?: string };
  here?: boolean;
  note?: string;
  formats: Formats;
}) {
  const amount =
    lot.quantity && amountText({ quantity: lot.quantity, unit: baseUnitOf(lot.dimension) }, formats);
  const more = [amount, note].filter(Boolean).join(", ");
  return (
    <div className={cx(box, here && "border-dye bg-dye-wash")} aria-current={here || undefined}>
      <span className="font-medium">{lot.itemName}</span>
      {here ? (
        <span className="font-mono text-xs">{lot.fifoCode}</span>
      ) : (
        <UiLink
          href={`/batches/lots/${lot.lotId}`}
          className="text-dye font-mono text-xs after:absolute after:inset-0 hover:underline"
        >
          {lot.fifoCode}
        </UiLink>
      )}
      {more && <span className="text-ink-soft text-xs">{more}</span>}
    </div>
  );
}

function Batch({
  batch,
  note,
}: {
  batch: Pick<NonNullable<LotGenealogy["madeIn"]>, "batchId" | "label" | "status" | "recipeName">;
  note?: string;
}) {
  return (
    <div className={cx(box, "rounded-tl-2xl")}>
      <span className="font-medium">{batch.recipeName}</span>
      <UiLink
        href={`/batches/${batch.batchId}`}
        className="text-dye font-mono text-xs after:absolute after:inset-0 hover:underline"
      >
        {batch.label}
      </UiLink>
      <span className="flex flex-wrap items-center gap-2">
        <StatePill state={batch.status} />
        {note && <span className="text-ink-soft text-xs">{note}</span>}
      </span>
    </div>
  );
}

function Sale({ sale, note }: { sale: LotGenealogy["soldIn"][number]; note: string }) {
  return (
    <div className={box}>
      <span className="font-medium">{sale.customer ?? "Customer not noted"}</span>
      <UiLink
        href={`/ledger/${sale.adjustmentId}`}
        className="text-dye font-mono text-xs after:absolute after:inset-0 hover:underline"
      >
        {sale.code}
      </UiLink>
      <span className="text-ink-soft text-xs">{note}</span>
    </div>
  );
}
