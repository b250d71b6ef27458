"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { FieldError } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { liquidsOf, newLiquid, placeAmong, withLiquids } from "@/server/services/public-tools/pure";
import { Rows } from "../rows";
import type { SoapPart } from "./part";

/** What stands in for water: milk, beer, tea, vinegar. */
export function LiquidRows({ state, set, error }: SoapPart) {
  const liquids = liquidsOf(state);
  return (
    <>
      <Rows
        legend="Other liquids"
        rows={liquids}
        fresh={newLiquid}
        add="Add a liquid"
        grid="grid-cols-2 max-sm:*:first:col-span-2 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)]"
        onRows={(rows) => set(withLiquids(rows))}
      >
        {(row, change, i) => {
          const place = `liquids.${placeAmong(liquids, i)}`;
          return (
            <>
              <TextInput
                label="Liquid"
                placeholder="Goat milk"
                value={row.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
              <NumberField
                label="Of the water"
                suffix="%"
                value={row.percent}
                error={error(`${place}.percent`)}
                onChange={(event) => change({ percent: event.currentTarget.value })}
              />
              <NumberField
                label="Acetic acid"
                suffix="%"
                value={row.acidity}
                error={error(`${place}.acidity`)}
                onChange={(event) => change({ acidity: event.currentTarget.value })}
              />
            </>
          );
        }}
      </Rows>
      {error("liquids") && <FieldError>{error("liquids")}</FieldError>}
      {liquids.length > 0 && (
        <p className="text-ink-soft text-sm">
          Each takes the place of so many percent of the water. Acetic acid is for vinegar, often 5 %: it eats
          lye, which is added.
        </p>
      )}
    </>
  );
}
