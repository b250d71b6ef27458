"use no memo";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { MOST_LINES } from "@/server/services/public-tools/pure";
import { ListEnds } from "./list-ends";
import { replaced } from "./lists";
import { useListActs } from "./use-list-acts";

/**
 * Lines that are added, taken away and brought back. `grid` lays out the fields of one line beside each other on a wide
 * screen, where only the first line shows its labels; on a phone every field has its own.
 */
export function Rows<Row>({
  legend,
  rows,
  fresh,
  add,
  grid,
  isTall = false,
  most = MOST_LINES,
  onRows,
  children,
}: {
  legend: string;
  rows: readonly Row[];
  /** An empty line. */
  fresh: () => Row;
  /** The words of the button that adds one. */
  add: string;
  grid: string;
  /** One line of the formula takes several lines of fields: all keep their labels. */
  isTall?: boolean;
  /** As many lines as there may be. */
  most?: number;
  onRows: (rows: Row[]) => void;
  children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
}) {
  const { box, gone, add: addOne, remove, bringBack } = useListActs(rows, onRows);
  const change = (at: number) => (part: Partial<Row>) =>
    onRows(replaced(rows, at, { ...rows[at]!, ...part }));
  return (
    <fieldset ref={box} className="grid min-w-0 gap-3">
      <legend className="sr-only">{legend}</legend>
      {rows.map((row, i) => (
        <div
          key={i}
          data-item
          role="group"
          aria-label={`${legend}, line ${i + 1}`}
          className={cx(
            "border-line flex min-w-0 items-start gap-2",
            isTall ? "border-b pb-4" : "max-lg:border-b max-lg:pb-4",
            i > 0 && !isTall && "lg:[&_[data-field]>div:first-child]:sr-only",
          )}
        >
          <div className={cx("grid min-w-0 flex-1 gap-3", grid)}>{children(row, change(i), i)}</div>
          <RemoveButton
            label={`Remove line ${i + 1}`}
            isBesideLabels={i === 0 || isTall}
            onClick={() => remove(i)}
          />
        </div>
      ))}
      <ListEnds
        gone={gone}
        what="line"
        add={add}
        onBringBack={bringBack}
        onAdd={rows.length < most ? () => addOne(fresh()) : undefined}
      />
    </fieldset>
  );
}

/** Beside the field, not beside its label: the first line's labels stand above it, on a phone every line's do. */
function RemoveButton({
  label,
  isBesideLabels,
  onClick,
}: {
  label: string;
  isBesideLabels: boolean;
  onClick: () => void;
}) {
  return (
    <Button
      tone="bare"
      aria-label={label}
      title={label}
      className={cx("mt-6.5 w-10 px-0 pointer-coarse:w-11 print:hidden", !isBesideLabels && "lg:mt-0")}
      onClick={onClick}
    >
      <X aria-hidden />
    </Button>
  );
}
