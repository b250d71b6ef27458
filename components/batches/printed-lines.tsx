import type { Formats } from "../ui/format";
import { Table, Td, Th, Tr } from "../ui/table";
import type { BatchDetail } from "./types";
import { amountText } from "./words";

/** The lines of a batch on paper: a box to tick, and room for what the scale shows. */
export function PrintedLines({ batch, formats }: { batch: BatchDetail; formats: Formats }) {
  const lines = [
    ...batch.lines.filter((line) => line.origin !== "left_out"),
    ...batch.extras,
    ...batch.containers,
  ];
  return (
    <Table caption="What goes in">
      <thead>
        <tr>
          <Th>
            <span className="sr-only">Done</span>
          </Th>
          <Th>Item</Th>
          <Th numeric>Planned</Th>
          <Th>Lots</Th>
          <Th numeric>Actual</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.id} className="break-inside-avoid">
            <Td className="w-8">
              <span aria-hidden className="border-edge inline-block size-4 rounded-sm border" />
            </Td>
            <Th scope="row">{line.itemName}</Th>
            <Td numeric className="whitespace-nowrap">
              {amountText(line.planned, formats)}
            </Td>
            <Td className="font-mono text-xs">{line.lots.flatMap((lot) => lot.fifoCode ?? []).join(", ")}</Td>
            <Td numeric className="min-w-28 whitespace-nowrap">
              {line.actual ? (
                amountText(line.actual, formats)
              ) : (
                <span aria-hidden className="border-edge inline-block w-24 border-b">
                  &nbsp;
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
