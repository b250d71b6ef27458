import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { MOST_LINES } from "@/server/services/public-tools/pure";

/**
 * Lines that are added and taken away. `grid` lays out the fields of one line beside each other on a wide screen, where
 * only the first line shows its labels; on a phone every field has its own.
 */
export function Rows<Row>({
  legend,
  rows,
  fresh,
  add,
  grid,
  isTall = false,
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
  onRows: (rows: Row[]) => void;
  children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
}) {
  const change = (at: number) => (part: Partial<Row>) =>
    onRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="sr-only">{legend}</legend>
      {rows.map((row, i) => (
        <div
          key={i}
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
            onClick={() => onRows(rows.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      {rows.length < MOST_LINES && (
        <Button
          tone="bare"
          size="sm"
          icon={<Plus aria-hidden />}
          className="w-fit print:hidden"
          onClick={() => onRows([...rows, fresh()])}
        >
          {add}
        </Button>
      )}
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
