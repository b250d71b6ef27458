"use no memo";

import { newMaterial, type MaterialRow, type PricingState } from "@/server/services/public-tools/pure";
import { MoneyField, NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { TextInput } from "@/components/ui/inputs";
import { dimensionOf } from "@/server/services/unit-conversion/pure";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { Rows } from "../rows";
import { LOCALE } from "../shown";
import { currencyOf } from "../shown-money";

const UNITS = [
  "g",
  "kg",
  "oz",
  "lb",
  "ml",
  "l",
  "fl oz",
  "cup",
  "gallon",
  "each",
  "dozen",
  "cm",
  "m",
  "in",
  "yd",
];

/** What goes into the batch, and what was paid for it. */
export function MaterialRows({ state, set, error }: FieldsProps<PricingState>) {
  const money = { currency: currencyOf(state.currency), locale: LOCALE };
  return (
    <Section
      title="Materials"
      description="The price of the whole purchase, its shipping, and how much of it goes in."
    >
      <Rows
        isTall
        legend="Materials"
        rows={state.materials}
        fresh={newMaterial}
        add="Add a material"
        grid="grid-cols-2 sm:grid-cols-4"
        onRows={(materials) => set({ materials })}
      >
        {(row, change, i) => (
          <>
            <TextInput
              label="Material"
              className="col-span-2"
              {...bound(row.name, (name) => change({ name }))}
            />
            <MoneyField
              label="Price"
              {...money}
              {...bound(row.price, (price) => change({ price }))}
              error={error(`materials.${i}.price`)}
            />
            <MoneyField
              label="Shipping"
              {...money}
              {...bound(row.shipping, (shipping) => change({ shipping }))}
              error={error(`materials.${i}.shipping`)}
            />
            <UnitField
              label="Bought"
              className={needsDensity(row) ? undefined : "sm:col-span-2"}
              name={`materials.${i}.bought`}
              units={UNITS}
              value={row.bought}
              error={error(`materials.${i}.bought`)}
              onValue={(bought) => change({ bought })}
            />
            <UnitField
              label="Used"
              className={needsDensity(row) ? undefined : "sm:col-span-2"}
              name={`materials.${i}.used`}
              units={UNITS}
              value={row.used}
              error={error(`materials.${i}.used`)}
              onValue={(used) => change({ used })}
            />
            {needsDensity(row) && (
              <NumberField
                label="Density"
                suffix="g/ml"
                className="col-span-2"
                {...bound(row.density, (density) => change({ density }))}
                error={error(`materials.${i}.density`)}
              />
            )}
          </>
        )}
      </Rows>
    </Section>
  );
}

/** Only where weight must meet volume. */
const needsDensity = ({ bought, used }: MaterialRow): boolean =>
  dimensionOf(bought.unit) !== dimensionOf(used.unit);
