"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Select } from "@/components/ui/inputs";
import type { CandleState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { WEIGHTS, WEIGHT_OPTIONS } from "../weights";

/** How many candles, and what the pitcher holds and keeps. */
export function BatchFields({ state, set, error }: FieldsProps<CandleState>) {
  return (
    <Section title="Batch">
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField
          label="Candles"
          value={state.count}
          error={error("count")}
          onChange={(event) => set({ count: event.target.value })}
        />
        <Select
          label="Weigh in"
          options={WEIGHT_OPTIONS}
          value={state.unit}
          onChange={(event) => set({ unit: event.target.value })}
        />
        <NumberField
          label="Stays in the pitcher"
          suffix="%"
          value={state.pitcherLoss}
          error={error("pitcherLoss")}
          onChange={(event) => set({ pitcherLoss: event.target.value })}
        />
        <UnitField
          name="pitcher"
          label="One pitcher holds"
          units={WEIGHTS}
          value={state.pitcher}
          onValue={(pitcher) => set({ pitcher })}
          error={error("pitcher")}
        />
      </div>
    </Section>
  );
}
