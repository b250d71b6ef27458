"use no memo";

import { newLabour, newOverhead, type PricingState } from "@/server/services/public-tools/pure";
import { MoneyField, NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { TextInput } from "@/components/ui/inputs";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { Rows } from "../rows";
import { LOCALE } from "../shown";
import { currencyOf } from "../shown-money";

/** The work of the batch by task, and what the workshop costs besides. */
export function WorkRows({ state, set, error }: FieldsProps<PricingState>) {
  const money = { currency: currencyOf(state.currency), locale: LOCALE };
  return (
    <>
      <Section title="Labour" description="Your own too.">
        <Rows
          legend="Labour"
          rows={state.labour}
          fresh={newLabour}
          add="Add a task"
          grid="grid-cols-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]"
          onRows={(labour) => set({ labour })}
        >
          {(row, change, i) => (
            <>
              <TextInput
                label="Task"
                className="max-sm:col-span-2"
                {...bound(row.task, (task) => change({ task }))}
              />
              <NumberField
                label="Time"
                suffix="min"
                {...bound(row.minutes, (minutes) => change({ minutes }))}
                error={error(`labour.${i}.minutes`)}
              />
              <MoneyField
                label="Per hour"
                {...money}
                {...bound(row.hourlyRate, (hourlyRate) => change({ hourlyRate }))}
                error={error(`labour.${i}.hourlyRate`)}
              />
            </>
          )}
        </Rows>
      </Section>
      <Section title="Overhead" description="What this batch bears of rent, power, insurance.">
        <Rows
          legend="Overhead"
          rows={state.overhead}
          fresh={newOverhead}
          add="Add a sum"
          grid="grid-cols-2"
          onRows={(overhead) => set({ overhead })}
        >
          {(row, change, i) => (
            <>
              <TextInput label="For" {...bound(row.name, (name) => change({ name }))} />
              <MoneyField
                label="Sum"
                {...money}
                {...bound(row.amount, (amount) => change({ amount }))}
                error={error(`overhead.${i}.amount`)}
              />
            </>
          )}
        </Rows>
        <NumberField
          label="And a share of materials and labour"
          suffix="%"
          className="max-w-72"
          {...bound(state.overheadPercent, (overheadPercent) => set({ overheadPercent }))}
          error={error("overheadPercent")}
        />
      </Section>
    </>
  );
}
