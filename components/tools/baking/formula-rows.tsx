"use no memo";

import {
  lookedAtIn,
  newBakingRow,
  type BakingRow,
  type BakingState,
} from "@/server/services/public-tools/pure";
import { MoneyField, NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { Select, TextInput } from "@/components/ui/inputs";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { Rows } from "../rows";
import { LOCALE } from "../shown";
import { CURRENCY_OPTIONS, currencyOf } from "../shown-money";
import { WEIGHTS, WEIGHT_OPTIONS } from "../weights";

const KINDS = [
  { value: "flour", label: "flour" },
  { value: "liquid", label: "liquid" },
  { value: "starter", label: "starter" },
  { value: "other", label: "other" },
];

/** The formula, by weight or in baker's percentages, with what its lines cost. */
export function FormulaRows({ state, set, error }: FieldsProps<BakingState>) {
  return (
    <Section title="Formula">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Segmented
          legend="Entered as"
          name="entered"
          choices={[
            { value: "weight", label: "weights" },
            { value: "percent", label: "percent" },
          ]}
          value={state.entered}
          onChoice={(entered) => set({ entered: entered as BakingState["entered"] })}
        />
        <Select
          label="Show weights in"
          options={WEIGHT_OPTIONS}
          className="w-36"
          {...bound(state.unit, (unit) => set(shownIn(state, unit)))}
        />
        <Select
          label="Currency"
          options={CURRENCY_OPTIONS}
          className="w-28"
          {...bound(currencyOf(state.currency), (currency) => set({ currency }))}
        />
      </div>
      <Rows
        isTall
        legend="Formula"
        rows={state.lines}
        fresh={newBakingRow}
        add="Add a line"
        grid="grid-cols-2 sm:grid-cols-6"
        onRows={(lines) => set({ lines })}
      >
        {(row, change, i) => <LineFields {...{ row, change, i, state, error }} />}
      </Rows>
    </Section>
  );
}

/** Weights typed so far are looked at in the new unit, none of them changes. */
const shownIn = ({ lines }: BakingState, unit: string): Partial<BakingState> => ({
  unit,
  lines: lines.map((line) => ({ ...line, weight: lookedAtIn(unit, line.weight) })),
});

function LineFields({
  row,
  change,
  i,
  state,
  error,
}: Pick<FieldsProps<BakingState>, "state" | "error"> & {
  row: BakingRow;
  change: (part: Partial<BakingRow>) => void;
  i: number;
}) {
  return (
    <>
      <TextInput label="Name" className="sm:col-span-2" {...bound(row.name, (name) => change({ name }))} />
      <Select
        label="Kind"
        className="sm:col-span-2"
        options={KINDS}
        {...bound(row.kind, (kind) => change({ kind: kind as BakingRow["kind"] }))}
      />
      {state.entered === "weight" ? (
        <UnitField
          label="Weight"
          className="sm:col-span-2"
          name={`lines.${i}.weight`}
          units={WEIGHTS}
          value={row.weight}
          onValue={(weight) => change({ weight })}
          error={error(`lines.${i}.figure`)}
        />
      ) : (
        <NumberField
          label={state.lines.some(({ kind }) => kind === "flour") ? "Of the flour" : "Of the whole"}
          className="sm:col-span-2"
          suffix="%"
          {...bound(row.percent, (percent) => change({ percent }))}
          error={error(`lines.${i}.figure`)}
        />
      )}
      <MoneyField
        label="Price"
        className="sm:col-span-2"
        currency={currencyOf(state.currency)}
        locale={LOCALE}
        {...bound(row.price, (price) => change({ price }))}
        error={error(`lines.${i}.price`)}
      />
      <UnitField
        label="for"
        className="sm:col-span-2"
        name={`lines.${i}.per`}
        units={WEIGHTS}
        value={row.per}
        onValue={(per) => change({ per })}
        error={error(`lines.${i}.per`)}
      />
      <WaterField {...{ row, change, i, error }} />
    </>
  );
}

/** A starter has a hydration, everything but flour may hold water. */
function WaterField({
  row,
  change,
  i,
  error,
}: {
  row: BakingRow;
  change: (part: Partial<BakingRow>) => void;
  i: number;
  error: (field: string) => string | undefined;
}) {
  if (row.kind === "flour") return null;
  if (row.kind === "starter")
    return (
      <NumberField
        label="Hydration"
        className="sm:col-span-2"
        suffix="%"
        placeholder="100"
        {...bound(row.hydration, (hydration) => change({ hydration }))}
        error={error(`lines.${i}.hydration`)}
      />
    );
  return (
    <NumberField
      label="Water in it"
      className="sm:col-span-2"
      suffix="%"
      placeholder={row.kind === "liquid" ? "100" : "0"}
      {...bound(row.water, (water) => change({ water }))}
      error={error(`lines.${i}.water`)}
    />
  );
}
