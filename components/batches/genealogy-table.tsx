import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { formatInstant, type Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { Table, Td, Th, Tr } from "../ui/table";
import type { LotGenealogy } from "./types";
import { amountText } from "./words";

type Row = {
  key: string;
  how: string;
  note?: string;
  document: { href: string; code: string };
  lot: { lotId: string; fifoCode: string; itemName: string } | null;
  amount: string;
};

/** The family of a lot, a line each. */
export function GenealogyTable({ family, formats }: { family: LotGenealogy; formats: Formats }) {
  return (
    <Table caption="Where the lot came from and where it went">
      <thead>
        <tr>
          <Th>How</Th>
          <Th>Batch or sale</Th>
          <Th>Item</Th>
          <Th>Lot</Th>
          <Th numeric>Amount</Th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(family, formats).map((row) => (
          <Tr key={row.key}>
            <Td>
              {row.how}
              {row.note && <span className="text-ink-soft block text-xs">{row.note}</span>}
            </Td>
            <Td>
              <TextLink href={row.document.href} className="font-mono text-xs">
                {row.document.code}
              </TextLink>
            </Td>
            <Td>{row.lot?.itemName}</Td>
            <Td>
              {row.lot && (
                <TextLink href={`/batches/lots/${row.lot.lotId}`} className="font-mono text-xs">
                  {row.lot.fifoCode}
                </TextLink>
              )}
            </Td>
            <Td numeric>{row.amount}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const byBatch = ({ batchId, label }: { batchId: string; label: string }) => ({
  href: `/batches/${batchId}`,
  code: label,
});

function rowsOf({ lot, madeIn, usedIn, soldIn }: LotGenealogy, formats: Formats): Row[] {
  const amount = (quantity: string, dimension: typeof lot.dimension) =>
    amountText({ quantity, unit: baseUnitOf(dimension) }, formats);
  return [
    ...(madeIn?.ingredients ?? []).map((one) => ({
      key: `of-${one.lotId}`,
      how: "Made of",
      document: byBatch(madeIn!),
      lot: one,
      amount: amount(one.quantity, one.dimension),
    })),
    ...usedIn.flatMap((use) => [
      {
        key: `in-${use.batchId}`,
        how: "Used in",
        document: byBatch(use),
        lot,
        amount: amount(use.quantity, lot.dimension),
      },
      ...use.outputs.map((one) => ({
        key: `became-${use.batchId}-${one.lotId}`,
        how: "Became",
        document: byBatch(use),
        lot: one,
        amount: amount(one.quantity, one.dimension),
      })),
    ]),
    ...soldIn.map((sale, i) => ({
      key: `sold-${i}`,
      how: "Sold",
      note: [sale.customer, formatInstant(sale.at, formats)].filter(Boolean).join(", "),
      document: { href: `/ledger/${sale.adjustmentId}`, code: sale.code },
      lot,
      amount: amount(sale.quantity, lot.dimension),
    })),
  ];
}
