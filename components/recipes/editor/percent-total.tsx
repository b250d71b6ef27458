"use client";

import { Quantity } from "@/server/kernel/quantity";
import { AmountField } from "../../ui/amount-fields";
import { formatDecimal } from "../../ui/format";
import { percentsOf, totalWeight } from "./lines";
import type { UseGrid } from "./use-grid";

const UNITS = ["g", "kg", "oz", "lb"].map((value) => ({ value, label: value }));
const WHOLE = Quantity.whole(100);

/** The weight that percentages are of, and whether they add up. */
export function PercentTotal({ rows: { grid, change }, locale }: { rows: UseGrid; locale: string }) {
  const { byPercent } = grid;
  if (!byPercent) return null;
  const sum = Quantity.sum(
    percentsOf(grid, locale).flatMap((percent) => (percent === null ? [] : Quantity.of(percent))),
  );
  const off = sum.compare(WHOLE);
  const gap = String(off < 0 ? WHOLE.minus(sum) : sum.minus(WHOLE));
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <AmountField
        label="Total weight"
        name=""
        unitName=""
        units={UNITS}
        className="w-56"
        error={totalWeight(byPercent, locale) ? undefined : "Enter a weight above zero."}
        amountProps={{
          value: byPercent.total,
          onChange: (event) => change({ do: "total", change: { total: event.target.value } }),
        }}
        unitProps={{
          value: byPercent.unit,
          onChange: (event) =>
            change({ do: "total", change: { unit: event.target.value as typeof byPercent.unit } }),
        }}
      />
      <p role="status" className={off === 0 ? "text-moss pb-2" : "text-soon pb-2"}>
        {formatDecimal(String(sum), { locale, maxPlaces: 4 })}% in all
        {off !== 0 && `: ${formatDecimal(gap, { locale, maxPlaces: 4 })}% ${off < 0 ? "to go" : "too much"}`}
      </p>
    </div>
  );
}
