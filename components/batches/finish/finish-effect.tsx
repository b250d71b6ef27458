import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Effect } from "../../inventory/previews";
import { UnitCost } from "../../ui/value";
import { formatDay, formatMoney, formatQuantity, type Formats } from "../../ui/format";
import { Callout } from "../../ui/notice";
import type { FinishPreview } from "../types";
import { amountText } from "../words";

/** What the finish would put on the shelf, and what one of it would cost. */
export function FinishEffect({ view, formats }: { view: FinishPreview; formats: Formats }) {
  return (
    <div className="grid gap-3">
      {view.short.map((container) => (
        <Callout
          key={container.itemName}
          tone="brick"
          title={`${formatQuantity(container.missing, "", formats)} missing`}
        >
          There are not so many of {container.itemName}.
        </Callout>
      ))}
      <ul className="grid gap-2">
        {view.outputs.map((output, i) => (
          <li key={i} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              {amountText(output.entered, formats)} {output.entered.unit === "each" && "× "}
              {output.itemName}
              {output.expirationDate && (
                <span className="text-ink-soft block text-xs">
                  best before {formatDay(output.expirationDate, formats)}
                </span>
              )}
            </span>
            {output.unitCost !== null && (
              <span className="font-title text-lg">
                <UnitCost
                  value={output.unitCost}
                  unit={output.entered.unit === "each" ? "piece" : symbolOf(output.entered.unit)}
                  formats={formats}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {view.costs && <Costs costs={view.costs} formats={formats} />}
    </div>
  );
}

function Costs({ costs, formats }: { costs: NonNullable<FinishPreview["costs"]>; formats: Formats }) {
  const lines = [
    ["Materials", costs.materials],
    ["Labour", costs.labour],
    ["Overhead", costs.overhead],
    ["Altogether", costs.total],
    ["Of which lost", costs.loss],
  ] as const;
  return (
    <dl className="divide-line divide-y">
      {lines
        .filter(([name, cost]) => cost !== "0" || name === "Altogether")
        .map(([name, cost]) => (
          <Effect key={name} name={name}>
            {formatMoney(cost, formats)}
          </Effect>
        ))}
    </dl>
  );
}
