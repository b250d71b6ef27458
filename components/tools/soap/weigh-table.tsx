"use no memo";

import { Card, Section } from "@/components/ui/card";
import type { SoapResult, WeightUnit } from "@/server/services/public-tools/pure";
import { FactTable } from "../frame/fact-table";
import { shownMoney } from "../shown-money";
import { percent, weight } from "./shown";
import { weighed } from "./weighed";

const UNITS: readonly WeightUnit[] = ["g", "oz", "lb"];

/** Everything that goes on the scale, in the order of making, side by side in three units. */
export function WeighTable({ result, currency }: { result: SoapResult; currency: string }) {
  const { cost, cured } = result;
  return (
    <Section title="What to weigh">
      <Card flush>
        <FactTable
          caption="What to weigh"
          head="Ingredient"
          columns={UNITS}
          rows={weighed(result).map(({ name, grams, isSum }) => ({
            label: name,
            cells: UNITS.map((unit) => weight(grams, unit)),
            isSum,
          }))}
        />
      </Card>
      <p className="text-ink-soft max-w-prose text-sm">
        Together, {percent(result.superfat.effective)} of all fat stays unsaponified.
        {cured &&
          ` A bar weighs ${weight(cured.freshBar)} (${weight(cured.freshBar, "oz")}) fresh and about ${weight(cured.bar)} (${weight(cured.bar, "oz")}) cured.`}
        {cost &&
          ` What has a price costs ${shownMoney(cost.total, currency)}${cost.perBar ? `, ${shownMoney(cost.perBar, currency)} a bar` : ""}.`}
        {cost && cost.missing.length > 0 && ` Without a price: ${cost.missing.join(", ")}.`}
      </p>
    </Section>
  );
}
