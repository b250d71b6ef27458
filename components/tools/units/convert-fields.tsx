"use no memo";

import { type UnitsState } from "@/server/services/public-tools/pure";
import { ArrowLeftRight } from "lucide-react";
import { NumberField } from "@/components/ui/amount-fields";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Select } from "@/components/ui/inputs";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UNIT_OPTIONS } from "./unit-options";

/** An amount, its unit, and the unit it is wanted in. */
export function ConvertFields({ state, set, error }: FieldsProps<UnitsState>) {
  return (
    <Section title="Convert">
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto_minmax(0,1.4fr)]">
        <NumberField
          label="Amount"
          className="max-sm:col-span-2"
          {...bound(state.amount, (amount) => set({ amount }))}
          error={error("amount")}
        />
        <Select
          label="From"
          options={UNIT_OPTIONS}
          {...bound(state.from, (from) => set({ from }))}
          error={error("from")}
        />
        <Button
          aria-label="Swap the units"
          title="Swap the units"
          tone="bare"
          className="mt-6.5 w-10 px-0 max-sm:hidden"
          onClick={() => set({ from: state.to, to: state.from })}
        >
          <ArrowLeftRight aria-hidden />
        </Button>
        <Select
          label="To"
          options={UNIT_OPTIONS}
          {...bound(state.to, (to) => set({ to }))}
          error={error("to")}
        />
      </div>
      <NumberField
        label="Density"
        suffix="g/ml"
        className="max-w-72"
        hint="Only for weight to volume and back. Olive oil is 0.911, honey about 1.42."
        {...bound(state.density, (density) => set({ density }))}
        error={error("density")}
      />
    </Section>
  );
}
