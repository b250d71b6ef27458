import type { ReactNode } from "react";
import { CircleCheck, CircleDashed } from "lucide-react";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Badge, StatePill } from "../ui/badge";
import type { DataColumn, DataRow } from "../ui/data-table";
import type { Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { Money, Nothing, QuantityText } from "../ui/value";
import type { BatchLineView } from "./types";
import { amountText, asLineSays, differenceText } from "./words";

const COLUMNS: DataColumn[] = [
  { id: "item", header: "Item", hideable: false },
  { id: "planned", header: "Planned", numeric: true, hideable: false },
  { id: "actual", header: "Actual", numeric: true, hideable: false },
  { id: "lots", header: "Out of these lots", hideable: false, card: "wide" },
  { id: "cost", header: "Cost", numeric: true, hideable: false },
];

/** Planned against actual; before the start there is nothing actual. */
export const lineColumns = ({ costs, started }: { costs: boolean; started: boolean }): DataColumn[] =>
  COLUMNS.filter(({ id }) => (costs || id !== "cost") && (started || id === "item" || id === "planned"));

/** A line of a batch as a row; `acts` are what can be done with it. */
export const lineRow = (
  line: BatchLineView,
  { formats, running }: { formats: Formats; running: boolean },
  acts?: ReactNode,
): DataRow => ({
  id: line.id,
  label: line.itemName,
  cells: {
    item: (
      <span className="grid gap-0.5">
        <UiLink href={`/inventory/${line.itemId}`} className="hover:text-dye hover:underline">
          {line.itemName}
        </UiLink>
        {line.reason && line.origin === "extra" && (
          <span className="text-ink-soft text-xs font-normal">{line.reason}</span>
        )}
      </span>
    ),
    planned: (
      <QuantityText
        value={line.planned.quantity}
        unit={symbolOf(line.planned.unit)}
        formats={formats}
        maxPlaces={3}
        exact={{ value: line.planned.base, unit: symbolOf(line.baseUnit) }}
      />
    ),
    actual: <Actual {...{ line, formats, running }} />,
    lots: <Lots line={line} formats={formats} />,
    cost: <Money value={line.cost} formats={formats} />,
  },
  acts,
});

/** As it was typed at the scale, with the difference to the plan; else what stands in for it until then. */
function Actual({ line, formats, running }: { line: BatchLineView; formats: Formats; running: boolean }) {
  if (line.origin === "left_out" && line.used === "0")
    return <StatePill state="cancelled">Left out</StatePill>;
  if (!line.actual && !running) return <NeverWeighed line={line} formats={formats} />;
  if (!line.actual)
    return (
      <Badge icon={CircleDashed}>{line.baseUnit === "each" ? "Not counted yet" : "Not weighed yet"}</Badge>
    );
  const difference = differenceText(line, { used: line.used, planned: line.planned.base }, formats);
  const typed = { value: line.actual.quantity, unit: symbolOf(line.actual.unit) };
  const said = asLineSays(line, line.used);
  // Beside the plan in the plan's unit; what was typed otherwise is one click behind.
  const isSaidOtherwise = said.unit !== line.actual.unit && line.used !== "0";
  return (
    <span className="grid justify-items-end gap-0.5">
      <span className="inline-flex items-center gap-1.5">
        <CircleCheck aria-label="Checked off" className="text-moss size-4 shrink-0" />
        <QuantityText
          value={isSaidOtherwise ? said.quantity : typed.value}
          unit={isSaidOtherwise ? symbolOf(said.unit) : typed.unit}
          formats={formats}
          maxPlaces={3}
          exact={isSaidOtherwise ? typed : { value: line.used, unit: symbolOf(line.baseUnit) }}
        />
      </span>
      <span className="text-ink-soft text-xs">{difference ?? "as planned"}</span>
    </span>
  );
}

/** What it held to the end without ever being checked off. */
function NeverWeighed({ line, formats }: { line: BatchLineView; formats: Formats }) {
  if (line.used === "0") return <Nothing />;
  return (
    <span className="grid justify-items-end gap-0.5">
      <span>{amountText(asLineSays(line, line.used), formats)}</span>
      <span className="text-ink-soft text-xs">as planned, not checked</span>
    </span>
  );
}

function Lots({ line, formats }: { line: BatchLineView; formats: Formats }) {
  if (line.lots.length === 0) return <Nothing />;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {line.lots.map((lot) => (
        <li key={lot.lotId ?? "endless"} className="whitespace-nowrap">
          {lot.lotId ? (
            <UiLink
              href={`/batches/lots/${lot.lotId}`}
              className="text-dye inline-flex min-h-6 items-center font-mono text-xs underline decoration-dye/35 underline-offset-3"
            >
              {lot.fifoCode}
            </UiLink>
          ) : (
            <span className="text-ink-soft text-xs">never runs out</span>
          )}{" "}
          <span className="text-ink-soft text-xs">{amountText(asLineSays(line, lot.quantity), formats)}</span>
        </li>
      ))}
    </ul>
  );
}
