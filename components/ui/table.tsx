"use no memo";

import type { ComponentProps } from "react";
import { cx } from "./cx";

/** Plain tables for short, fixed contents; lists of records are a `DataTable`. `caption` is for ears. */
export function Table({
  caption,
  className,
  children,
  ...rest
}: ComponentProps<"table"> & { caption: string }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className={cx("w-full border-collapse text-sm", className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

type CellProps = { numeric?: boolean };
const cell = "max-w-80 wrap-break-word px-3 py-2.5 first:pl-4 last:pr-4 align-baseline";

/** Head of a column or, with `scope="row"`, of a row. */
export function Th({ numeric, className, ...rest }: ComponentProps<"th"> & CellProps) {
  const row = rest.scope === "row";
  return (
    <th
      scope="col"
      className={cx(
        cell,
        "font-medium",
        row ? "text-ink text-left" : "border-line bg-tray text-ink-soft border-b text-xs whitespace-nowrap",
        numeric ? "text-right" : "text-left",
        className,
      )}
      {...rest}
    />
  );
}

export function Td({ numeric, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return <td className={cx(cell, numeric && "text-right tabular-nums", className)} {...rest} />;
}

export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={cx("border-line border-b last:border-b-0", className)} {...rest} />;
}

/** The row of sums: a line above, the accountant's double rule below. */
export function SumRow({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={cx("rule-double border-t-edge border-t font-medium", className)} {...rest} />;
}
