"use no memo";

import { newAllergen, type LimitedFragranceRow as FragranceRow } from "@/server/services/public-tools/pure";
import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Select, TextInput } from "@/components/ui/inputs";
import { bound } from "../bound";
import { UnitField } from "../frame/unit-field";
import { Rows } from "../rows";
import { WEIGHTS } from "../weights";

/** One fragrance: its dose, its limit, and the allergens in it. `field` is its place in the calculator's input. */
export function FragranceFields({
  row,
  field,
  change,
  error,
}: {
  row: FragranceRow;
  field: string;
  change: (part: Partial<FragranceRow>) => void;
  error: (field: string) => string | undefined;
}) {
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
        <TextInput
          label="Fragrance"
          className="col-span-2"
          {...bound(row.name, (name) => change({ name }))}
        />
        <NumberField
          label="Limit of its category"
          suffix="%"
          className="col-span-2"
          {...bound(row.limit, (limit) => change({ limit }))}
          error={error(`${field}.limit`)}
        />
        <Select
          label="Dose by"
          className="col-span-2"
          options={[
            { value: "percent", label: "percent of the product" },
            { value: "weight", label: "weight" },
          ]}
          {...bound(row.doseBy, (doseBy) => change({ doseBy: doseBy as FragranceRow["doseBy"] }))}
        />
        {row.doseBy === "percent" ? (
          <NumberField
            label="Dose"
            suffix="%"
            className="col-span-2"
            {...bound(row.percent, (percent) => change({ percent }))}
            error={error(`${field}.dose`)}
          />
        ) : (
          <UnitField
            label="Dose"
            className="col-span-2"
            name={`${field}.weight`}
            units={WEIGHTS}
            value={row.weight}
            onValue={(weight) => change({ weight })}
            error={error(`${field}.dose`)}
          />
        )}
      </div>
      <Section title="Allergens in it" description="From the allergen statement, percent of the fragrance.">
        <Rows
          legend={`Allergens of ${row.name || "this fragrance"}`}
          rows={row.allergens}
          fresh={newAllergen}
          add="Add an allergen"
          grid="grid-cols-2"
          onRows={(allergens) => change({ allergens })}
        >
          {(allergen, set, i) => (
            <>
              <TextInput label="Name" {...bound(allergen.name, (name) => set({ name }))} />
              <NumberField
                label="Share"
                suffix="%"
                {...bound(allergen.percent, (percent) => set({ percent }))}
                error={error(`${field}.allergens.${i}.percent`)}
              />
            </>
          )}
        </Rows>
      </Section>
    </>
  );
}
