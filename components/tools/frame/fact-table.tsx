"use no memo";

import type { ReactNode } from "react";
import { SumRow, Table, Td, Th, Tr } from "@/components/ui/table";

export type FactRow = {
  label: ReactNode;
  /** One for each column. */
  cells: readonly ReactNode[];
  /** The row that the others add up to. */
  isSum?: boolean;
};

/** Results side by side, such as each weight in g, oz and lb. `head` names the first column. */
export function FactTable({
  caption,
  head,
  columns,
  rows,
}: {
  caption: string;
  head: string;
  columns: readonly string[];
  rows: readonly FactRow[];
}) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{head}</Th>
          {columns.map((column) => (
            <Th key={column} numeric>
              {column}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const Row = row.isSum ? SumRow : Tr;
          return (
            <Row key={i}>
              <Th scope="row">{row.label}</Th>
              {row.cells.map((cell, at) => (
                <Td key={columns[at]} numeric>
                  {cell}
                </Td>
              ))}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
