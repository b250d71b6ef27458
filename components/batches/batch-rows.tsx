import type { BatchListRow, RunningBatch } from "@/server/services/batches";
import { StatePill } from "../ui/badge";
import type { DataColumn, DataRow } from "../ui/data-table";
import { formatDaysAway, type Formats } from "../ui/format";
import { TextLink, UiLink } from "../ui/link";
import { Meter } from "../ui/meter";
import { AgoText, DayText, Money, Nothing } from "../ui/value";
import { amountText } from "./words";

const COLUMNS: DataColumn[] = [
  { id: "label", header: "Batch" },
  { id: "state", header: "State", card: "corner" },
  { id: "recipe", header: "Recipe" },
  { id: "when", header: "Started" },
  { id: "progress", header: "Next" },
  { id: "planned", header: "Planned yield", numeric: true },
  { id: "actual", header: "Actual yield", numeric: true },
  { id: "cost", header: "Cost", numeric: true },
];

/** Who may not see costs has no column for them. */
export const batchColumns = (costs: boolean): DataColumn[] =>
  costs ? COLUMNS : COLUMNS.filter(({ id }) => id !== "cost");

type Shown = { formats: Formats; now: string; today: string };

/** A batch as a row; `running` says how far the weighing is. */
export function batchRow(row: BatchListRow, running: RunningBatch | undefined, shown: Shown): DataRow {
  const { formats, now } = shown;
  return {
    id: row.id,
    label: row.label,
    cells: {
      label: (
        <UiLink
          href={`/batches/${row.id}`}
          className="hover:text-dye font-mono tracking-wide hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
        >
          {row.label}
        </UiLink>
      ),
      state: <StatePill state={row.status} />,
      recipe: <TextLink href={`/recipes/${row.recipeId}`}>{row.recipeName}</TextLink>,
      when: row.startedAt ? (
        <AgoText iso={row.startedAt} now={now} formats={formats} />
      ) : (
        <Scheduled day={row.scheduledFor} {...shown} />
      ),
      progress: running?.status === "in_progress" ? <Weighed batch={running} /> : <Nothing />,
      planned: amountText({ quantity: row.plannedYield, unit: row.plannedYieldUnit }, formats),
      actual: row.actualYield ? (
        amountText({ quantity: row.actualYield, unit: row.actualYieldUnit! }, formats)
      ) : (
        <Nothing />
      ),
      cost: <Money value={row.cost} formats={formats} />,
    },
  };
}

function Scheduled({ day, formats, today }: Shown & { day: string | null }) {
  if (!day) return <Nothing word="not yet" />;
  return (
    <span className="grid">
      <DayText day={day} formats={formats} />
      <span className="text-ink-soft text-xs">{formatDaysAway(day, today, formats)}</span>
    </span>
  );
}

/** How many lines are weighed in, and which one is next. */
function Weighed({ batch }: { batch: RunningBatch }) {
  const words = `${batch.checked} of ${batch.lines} weighed in`;
  return (
    <span className="grid min-w-32 gap-1">
      <span className="text-sm">{batch.next ? `Weigh ${batch.next}` : "Ready to finish"}</span>
      {batch.lines > 0 && (
        <Meter
          value={String(batch.checked)}
          max={String(batch.lines)}
          label={`Weighed in of ${batch.label}`}
          text={words}
          tone={batch.next ? "dye" : "moss"}
        />
      )}
      <span className="text-ink-soft text-xs">{words}</span>
    </span>
  );
}
