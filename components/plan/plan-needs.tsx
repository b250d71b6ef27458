"use client";

import { symbolOf } from "@/server/services/unit-conversion/pure";
import { AsideNote } from "../inventory/aside-note";
import { MendLink } from "../recipes/mend-link";
import { Badge, StatePill, type State } from "../ui/badge";
import { DataTable, type DataColumn, type DataRow } from "../ui/data-table";
import { formatMoney, formatQuantity, type Formats } from "../ui/format";
import { Checkbox } from "../ui/inputs";
import { TextLink } from "../ui/link";
import { Nothing, QuantityText } from "../ui/value";
import { Takes } from "./takes";
import type { LiveLine, Planned, PlanLine } from "./types";

const STATES: Record<LiveLine["status"], State> = {
  ok: "enough",
  low: "low",
  short: "short",
  unknown: "unknown",
};

const COLUMNS: DataColumn[] = [
  { id: "item", header: "Item" },
  { id: "needed", header: "Needed", numeric: true, hideable: false },
  { id: "shelf", header: "On the shelf", hideable: false },
  { id: "taken", header: "Taken from", hideable: false },
  { id: "cost", header: "Cost", numeric: true, hideable: false },
  { id: "leave", header: "On purpose", hideable: false, card: "wide" },
];

/** What the plan needs, what is there, and which lots would be taken; short lines can be left out on purpose. */
export function PlanNeeds({
  planned: { snapshot, live },
  mayLeaveOut,
  formats,
}: {
  planned: Planned;
  mayLeaveOut: boolean;
  formats: Formats;
}) {
  const blocked = mayLeaveOut && live.blocking.length > 0;
  const columns = COLUMNS.filter(
    ({ id }) => (id !== "cost" || live.cost !== null) && (id !== "leave" || blocked),
  );
  const rows = live.lines.map((line, i): DataRow => {
    const plan = snapshot.lines[i]!;
    return {
      id: line.key,
      label: line.itemName,
      cells: {
        item: <NeededItem {...{ line, plan, formats }} />,
        needed: (
          <QuantityText
            value={plan.quantity}
            unit={symbolOf(plan.unit)}
            maxPlaces={4}
            exact={
              plan.baseQuantity ? { value: plan.baseQuantity, unit: symbolOf(plan.baseUnit) } : undefined
            }
            formats={formats}
          />
        ),
        shelf: (
          <span className="inline-flex items-center gap-2 whitespace-nowrap">
            <StatePill state={line.isTracked ? STATES[line.status] : "endless"} />
            {line.isTracked && formatQuantity(line.available, line.unit, { ...formats, maxPlaces: 2 })}
          </span>
        ),
        taken: <Takes line={line} formats={formats} />,
        cost: (
          <span className="grid">
            {line.cost === null ? <Nothing /> : formatMoney(line.cost, formats)}
            {line.cost !== null && line.costFrom !== "lots" && (
              <span className="text-ink-soft text-xs">last known</span>
            )}
          </span>
        ),
        leave: blocked && live.blocking.includes(line.key) && (
          <Checkbox
            name="leaveOut[]"
            value={line.key}
            label={
              <>
                Leave out<span className="sr-only"> {line.itemName}</span>
              </>
            }
          />
        ),
      },
    };
  });
  return <DataTable name="plan-needs" caption="What it needs" columns={columns} rows={rows} />;
}

function NeededItem({ line, plan, formats }: { line: LiveLine; plan: PlanLine; formats: Formats }) {
  const short = { ...formats, maxPlaces: 2 };
  return (
    <span className="grid justify-items-start gap-0.5 font-normal">
      <span className="flex flex-wrap items-center gap-2 font-medium">
        <TextLink href={`/inventory/${line.itemId}`}>{line.itemName}</TextLink>
        {plan.isCritical && <Badge tone="held">Critical</Badge>}
      </span>
      {plan.note && <span className="text-ink-soft text-xs">{plan.note}</span>}
      {plan.surplus !== "0" && (
        <span className="text-ink-soft text-xs">
          {formatQuantity(plan.surplus, symbolOf(plan.baseUnit), short)} more than needed: whole pieces
        </span>
      )}
      {line.problem && line.status === "short" && (
        <MendLink
          problem={{
            ...line.problem,
            message: `${formatQuantity(line.missing, line.unit, short)} missing.`,
          }}
          act="Restock it here"
        />
      )}
      {line.setAside && (
        <AsideNote itemId={line.itemId} aside={line.setAside} unit={line.unit} formats={formats} />
      )}
      {line.problem && line.status !== "short" && <MendLink problem={line.problem} />}
      {line.madeBy && (
        <span className="text-ink-soft text-xs">
          Can be made: <TextLink href={`/recipes/${line.madeBy.recipeId}/plan`}>{line.madeBy.name}</TextLink>
        </span>
      )}
    </span>
  );
}
