import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import type { listEntries } from "@/server/services/global-library";
import { familyOne } from "@/server/services/global-library/pure";
import { StatePill } from "../ui/badge";
import { DataTable, type DataColumn } from "../ui/data-table";
import { formatDecimal, formatInstant, type Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { EmptyState } from "../ui/notice";
import { Nothing } from "../ui/value";
import { STATES } from "./words";

type Row = Awaited<ReturnType<typeof listEntries>>["rows"][number];

const COLUMNS: DataColumn[] = [
  { id: "name", header: "Entry", hideable: false },
  { id: "family", header: "Family" },
  { id: "state", header: "Stands" },
  { id: "density", header: "Density", numeric: true },
  { id: "curated", header: "Last changed by" },
];

/** Entries of the library for curators; each leads to its editor. */
export function EntryTable({
  rows,
  mixed,
  formats,
  toolbar,
}: {
  rows: readonly Row[];
  /** They stand in several ways; where all stand alike, the tab says how. */
  mixed: boolean;
  formats: Pick<Formats, "locale" | "timeZone">;
  toolbar: ReactNode;
}) {
  return (
    <DataTable
      name="library"
      caption="Entries of the library"
      columns={COLUMNS.filter(({ id }) => mixed || id !== "state")}
      toolbar={toolbar}
      rows={rows.map((entry) => ({
        id: entry.slug,
        label: entry.name,
        cells: {
          name: (
            <span className="grid">
              <UiLink
                href={`/developer/global-items/${entry.slug}`}
                className="inline-flex min-h-6 items-center font-medium hover:underline"
              >
                {entry.name}
              </UiLink>
              {entry.inci && <span className="text-ink-soft text-sm">{entry.inci}</span>}
            </span>
          ),
          family: familyOne(entry.family),
          state: <StatePill state={STATES[entry.state].pill}>{STATES[entry.state].label}</StatePill>,
          density: entry.density ? (
            <span className="whitespace-nowrap">{formatDecimal(entry.density, formats)} g/ml</span>
          ) : (
            <Nothing />
          ),
          curated: entry.curatedAt ? (
            <span className="grid">
              <span>{entry.curatedBy}</span>
              <span className="text-ink-soft text-sm tabular-nums">
                {formatInstant(entry.curatedAt, formats)}
              </span>
            </span>
          ) : (
            <span className="text-ink-soft">Data files</span>
          ),
        },
      }))}
      empty={
        <EmptyState icon={SearchX} title="Nothing here">
          Try other words, or take a filter away.
        </EmptyState>
      }
    />
  );
}
