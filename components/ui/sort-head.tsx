"use client";

import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { cx } from "./cx";
import type { DataColumn } from "./data-column";
import { UiLink } from "./link";
import { nextSort, withParams, type Sort } from "./url";

/** Head of a column; where it sorts, it is a link that says so. */
export function SortHead({ column, sort }: { column: DataColumn; sort: Sort | null }) {
  const path = usePathname();
  const params = useSearchParams();
  const mine = sort?.column === column.id ? sort : null;
  const Icon = mine ? (mine.descending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={mine ? (mine.descending ? "descending" : "ascending") : undefined}
      className={cx(
        "text-ink-soft px-3 py-2 text-xs font-medium whitespace-nowrap first:pl-4 last:pr-4",
        column.numeric ? "text-right" : "text-left",
      )}
    >
      {column.sortable ? (
        <UiLink
          href={withParams(path, params.toString(), { sort: nextSort(column.id, sort) })}
          scroll={false}
          prefetch={false}
          className={cx("group hover:text-ink inline-flex min-h-6 items-center gap-1.5", mine && "text-ink")}
        >
          {column.header}
          <Icon aria-hidden className={cx("size-3.5", !mine && "opacity-40 group-hover:opacity-100")} />
        </UiLink>
      ) : (
        column.header
      )}
    </th>
  );
}
