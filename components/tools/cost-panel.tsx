"use no memo";

import { Section } from "@/components/ui/card";
import { StackedBar } from "@/components/ui/stacked-bar";
import type { CostSheet } from "@/server/services/public-tools/pure";
import { LOCALE } from "./shown";
import { shownMoney } from "./shown-money";

/** What the batch costs, made up of what; says what has no price. `each` names what the cost of one is of. */
export function CostPanel({ cost, currency, each }: { cost: CostSheet; currency: string; each: string }) {
  return (
    <Section title="Cost" description={`${shownMoney(cost.each, currency)} ${each}`}>
      <StackedBar
        label="What the batch costs"
        locale={LOCALE}
        parts={cost.lines.map((line) => ({
          label: line.name,
          value: line.cost,
          text: shownMoney(line.cost, currency),
        }))}
        total={shownMoney(cost.total, currency)}
      />
      {cost.unpriced.length > 0 && (
        <p className="text-ink-soft text-sm">Not in it, for want of a price: {cost.unpriced.join(", ")}.</p>
      )}
    </Section>
  );
}
