"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { TextInput } from "@/components/ui/inputs";
import { newFragrance, type CandleState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";
import { Rows } from "../rows";

/** The fragrances, and what their percentages are of. */
export function FragranceFields({ state, set, error }: FieldsProps<CandleState>) {
  return (
    <Section title="Fragrance">
      <Segmented
        legend="The percentages are of"
        name="basis"
        choices={[
          { value: "of_wax", label: "the wax" },
          { value: "of_total", label: "the whole candle" },
        ]}
        value={state.basis}
        onChoice={(basis) => set({ basis: basis as CandleState["basis"] })}
        error={error("fragrances")}
      />
      <Rows
        legend="Fragrances"
        rows={state.fragrances}
        fresh={newFragrance}
        add="Add a fragrance"
        grid="grid-cols-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]"
        onRows={(fragrances) => set({ fragrances })}
      >
        {(line, change, i) => (
          <>
            <TextInput
              label="Name"
              className="max-sm:col-span-2"
              value={line.name}
              onChange={(event) => change({ name: event.target.value })}
            />
            <NumberField
              label="Load"
              suffix="%"
              value={line.percent}
              error={error(`fragrances.${i}.percent`)}
              onChange={(event) => change({ percent: event.target.value })}
            />
            <NumberField
              label="Density"
              suffix="g/ml"
              placeholder="as wax"
              value={line.density}
              error={error(`fragrances.${i}.density`)}
              onChange={(event) => change({ density: event.target.value })}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}
