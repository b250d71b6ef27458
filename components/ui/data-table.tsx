"use client";

import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  tableFeatures,
  useTable,
  type ColumnVisibilityState,
  type RowSelectionState,
  type Updater,
} from "@tanstack/react-table";
import { useState, type ReactNode } from "react";
import { ColumnChooser } from "./column-chooser";
import type { DataColumn, DataRow } from "./data-column";
import { ActsCell, DataCell, DataRowFrame, SumLine } from "./data-row";
import { Tick } from "./inputs";
import { SelectionBar } from "./selection";
import { SortHead } from "./sort-head";
import { columnsCookie, type Sort } from "./url";

export type { DataColumn, DataRow };

type DataTableProps = {
  /** Names the remembered choice of columns; letters and dashes. */
  name: string;
  /** What the list is, for ears. */
  caption: string;
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  sort?: Sort | null;
  /** The remembered choice: `parseHiddenColumns(cookies.get(columnsCookie(name)))`. */
  hiddenColumns?: readonly string[];
  /** Acts on the chosen rows, rendered in a bar; inside, `useSelection()` tells which. Without it nothing can be chosen. */
  bulk?: ReactNode;
  /** Search, filters, export: the line above the table. */
  toolbar?: ReactNode;
  /** In place of the rows when there are none. */
  empty?: ReactNode;
  /** Sums, as cells by column id. */
  sums?: Record<string, ReactNode>;
};

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });
const helper = createColumnHelper<typeof features, DataRow>();
const next = <T,>(updater: Updater<T>, now: T): T =>
  typeof updater === "function" ? (updater as (old: T) => T)(now) : updater;

/**
 * The list of records: sorted, filtered and paged by the server, its state in the URL. One markup for desk and phone.
 */
export function DataTable(props: DataTableProps) {
  const { name, caption, rows, sort = null, bulk, toolbar, empty, sums } = props;
  const [selection, setSelection] = useState<RowSelectionState>({});
  const [visibility, setVisibility] = useState<ColumnVisibilityState>(() => firstVisibility(props));
  const table = useTable({
    features,
    data: rows,
    columns: columnsOf(props.columns),
    getRowId: (row) => row.id,
    enableRowSelection: Boolean(bulk),
    state: { rowSelection: selection, columnVisibility: visibility },
    onRowSelectionChange: (updater) => setSelection((now) => next(updater, now)),
    onColumnVisibilityChange: (updater) => {
      const wanted = next(updater, visibility);
      setVisibility(wanted);
      remember(name, wanted);
    },
  });
  const info = new Map(props.columns.map((column) => [column.id, column]));
  const shown = table.getVisibleLeafColumns().map((column) => info.get(column.id)!);
  const chosen = rows.filter((row) => selection[row.id]);
  const hideable = props.columns.filter((column, i) => i > 0 && column.hideable !== false);
  const withActs = rows.some((row) => row.acts);

  return (
    <div className="grid min-w-0 gap-4">
      {(toolbar || hideable.length > 0) && (
        <div data-print="hide" className="flex flex-wrap items-center gap-3">
          {toolbar}
          {hideable.length > 0 && (
            <ColumnChooser
              columns={hideable.map(({ id, header }) => ({ id, header, shown: visibility[id] !== false }))}
              onToggle={(id) => table.getColumn(id)?.toggleVisibility()}
            />
          )}
        </div>
      )}
      {rows.length === 0 && empty ? (
        empty
      ) : (
        <div
          role="region"
          aria-label={caption}
          tabIndex={0}
          className="sm:border-line sm:bg-sheet sm:shadow-sheet overflow-x-auto sm:rounded-lg sm:border"
        >
          {/* Explicit roles: a table laid out as cards would lose them. */}
          <table role="table" aria-label={caption} className="w-full border-collapse max-sm:block">
            <thead role="rowgroup" className="max-sm:sr-only">
              <tr role="row" className="sm:border-line sm:bg-tray sm:border-b">
                {bulk && (
                  <th role="columnheader" scope="col" className="w-10 pl-4 text-left">
                    <Tick
                      aria-label="Choose all rows in sight"
                      checked={rows.length > 0 && chosen.length === rows.length}
                      ref={(box) => {
                        if (box) box.indeterminate = chosen.length > 0 && chosen.length < rows.length;
                      }}
                      onChange={table.getToggleAllRowsSelectedHandler()}
                    />
                  </th>
                )}
                {shown.map((column) => (
                  <SortHead key={column.id} column={column} sort={sort} />
                ))}
                {withActs && (
                  <th role="columnheader" scope="col" className="bg-tray sticky right-0">
                    <span className="sr-only">Acts</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody role="rowgroup" className="max-sm:grid max-sm:gap-3">
              {table.getRowModel().rows.map((row) => (
                <DataRowFrame key={row.id} chosen={row.getIsSelected()} choosable={Boolean(bulk)}>
                  {bulk && (
                    <td
                      role="cell"
                      className="w-10 pl-4 max-sm:absolute max-sm:top-5 max-sm:left-4 max-sm:p-0"
                    >
                      <Tick
                        aria-label={`Choose ${row.original.label}`}
                        checked={row.getIsSelected()}
                        onChange={row.getToggleSelectedHandler()}
                      />
                    </td>
                  )}
                  {row.getVisibleCells().map((cell, i) => (
                    <DataCell key={cell.id} column={info.get(cell.column.id)!} first={i === 0}>
                      <table.FlexRender cell={cell} />
                    </DataCell>
                  ))}
                  {withActs && <ActsCell choosable={Boolean(bulk)}>{row.original.acts}</ActsCell>}
                </DataRowFrame>
              ))}
            </tbody>
            {sums && rows.length > 0 && (
              <SumLine sums={sums} columns={shown} before={Boolean(bulk)} after={withActs} />
            )}
          </table>
        </div>
      )}
      {bulk && chosen.length > 0 && (
        <SelectionBar rows={chosen.map(({ id, label }) => ({ id, label }))} onClear={() => setSelection({})}>
          {bulk}
        </SelectionBar>
      )}
    </div>
  );
}

function columnsOf(columns: readonly DataColumn[]) {
  return helper.columns(
    columns.map((column) =>
      helper.accessor((row) => row.cells[column.id], {
        id: column.id,
        header: column.header,
        cell: (context) => context.getValue() as ReactNode,
      }),
    ),
  );
}

function firstVisibility({ columns, hiddenColumns }: DataTableProps): ColumnVisibilityState {
  const hidden = hiddenColumns ?? columns.filter((c) => c.hiddenAtFirst).map((c) => c.id);
  return Object.fromEntries(hidden.map((id) => [id, false]));
}

/** A year in a cookie, so that the server renders the same columns at once. */
function remember(name: string, visibility: ColumnVisibilityState): void {
  const hidden = Object.keys(visibility).filter((id) => visibility[id] === false);
  document.cookie = `${columnsCookie(name)}=${hidden.join(".")}; path=/; max-age=31536000; samesite=lax`;
}
