"use client";

import type { ReactNode } from "react";
import { cx } from "./cx";
import type { DataColumn } from "./data-column";

/** On a phone each row is a card: cells become lines with their column's name before them. */
const LINES = {
  title: "max-sm:order-1 max-sm:text-base",
  corner: "max-sm:order-2 max-sm:text-right",
  line: "max-sm:order-3 max-sm:col-span-2 max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:text-right max-sm:before:text-ink-soft max-sm:before:content-[attr(data-head)]",
  wide: "max-sm:order-4 max-sm:col-span-2 max-sm:text-left",
  off: "max-sm:hidden",
};
// Names and notes without an end break here, and the other columns stay in sight.
const cell =
  "sm:max-w-80 wrap-break-word max-sm:wrap-anywhere max-sm:min-w-0 py-2.5 text-sm sm:px-3 sm:first:pl-4 sm:last:pr-4 max-sm:py-1 sm:align-middle";

/** A line of the table, on a phone a card. */
export function DataRowFrame({
  chosen,
  choosable,
  children,
}: {
  chosen: boolean;
  choosable: boolean;
  children: ReactNode;
}) {
  return (
    <tr
      role="row"
      className={cx(
        "group/row bg-sheet max-sm:border-line max-sm:shadow-sheet relative max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:overflow-hidden max-sm:rounded-lg max-sm:border max-sm:p-4",
        "sm:border-line sm:hover:bg-paper sm:border-b sm:last:border-b-0",
        choosable && "max-sm:pl-12",
        chosen && "bg-dye-wash sm:hover:bg-dye-wash",
      )}
    >
      {children}
    </tr>
  );
}

/** One value of a row; the first names the row. */
export function DataCell({
  column,
  first,
  children,
}: {
  column: DataColumn;
  first: boolean;
  children: ReactNode;
}) {
  return (
    <td
      role={first ? "rowheader" : "cell"}
      data-head={column.header}
      className={cx(
        cell,
        LINES[column.card ?? (first ? "title" : "line")],
        column.numeric && "tabular-nums sm:text-right",
        first && "font-medium sm:min-w-44",
      )}
    >
      {children}
    </td>
  );
}

/** The acts of a row: stay at the right edge while the rest scrolls beneath; on a phone the foot of the card. */
export function ActsCell({ choosable, children }: { choosable: boolean; children: ReactNode }) {
  return (
    <td
      role="cell"
      data-print="hide"
      className={cx(
        "max-sm:border-line max-sm:order-5 max-sm:col-span-2 max-sm:mt-3 max-sm:-mr-4 max-sm:-mb-4 max-sm:border-t max-sm:px-1 max-sm:py-1",
        choosable ? "max-sm:-ml-12" : "max-sm:-ml-4",
        "bg-inherit sm:shadow-[-10px_0_8px_-6px_var(--lift)] sm:sticky sm:right-0 sm:py-1 sm:pr-2 sm:pl-3",
      )}
    >
      <div className="flex items-center justify-end gap-0.5 max-sm:justify-between">{children}</div>
    </td>
  );
}

/** Sums under their columns, closed by the double rule. */
export function SumLine({
  sums,
  columns,
  before,
  after,
}: {
  sums: Record<string, ReactNode>;
  columns: readonly DataColumn[];
  before: boolean;
  after: boolean;
}) {
  return (
    <tfoot role="rowgroup" className="max-sm:mt-3 max-sm:block">
      <tr
        role="row"
        className="rule-double border-t-edge bg-sheet border-t font-medium max-sm:grid max-sm:px-4 max-sm:py-2"
      >
        {before && <td role="cell" className="max-sm:hidden" />}
        {columns.map((column, i) => (
          <td
            role="cell"
            key={column.id}
            data-head={column.header}
            className={cx(
              cell,
              column.numeric && "tabular-nums sm:text-right",
              sums[column.id] === undefined ? "max-sm:hidden" : i > 0 && LINES.line,
              "max-sm:order-none max-sm:col-span-1",
            )}
          >
            {sums[column.id]}
          </td>
        ))}
        {after && <td role="cell" className="bg-inherit max-sm:hidden sm:sticky sm:right-0" />}
      </tr>
    </tfoot>
  );
}
