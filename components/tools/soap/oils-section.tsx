"use no memo";

import { placeOf, newOil } from "@/server/services/public-tools/pure";
import { Button } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { Checkbox } from "@/components/ui/inputs";
import { FieldError } from "@/components/ui/field";
import { UnitField } from "../frame/unit-field";
import { Rows } from "../rows";
import { byPercents, byWeights, madeHundred, percentSum } from "./convert-rows";
import { OilFields, WEIGHTS } from "./oil-fields";
import type { SoapPart } from "./part";

/** On a phone the oil has a line of its own, its share and weight the next. */
export const OIL_LINE =
  "grid-cols-[minmax(0,1fr)_5.5rem] max-sm:*:first:col-span-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_5.5rem]";

/** The oils, by percent of a weight or each by its own weight. */
export function OilsSection({ state, set, error, result }: SoapPart) {
  const byPercent = state.enteredBy === "percent";
  const sum = byPercent ? percentSum(state.oils) : null;
  return (
    <Section
      title="Oils and fats"
      act={
        <Segmented
          legend="Enter the oils by"
          hideLegend
          name="enteredBy"
          choices={[
            { value: "percent", label: "by percent" },
            { value: "weight", label: "by weight" },
          ]}
          value={state.enteredBy}
          onChoice={(by) => set(by === "weight" ? byWeights(state, result) : byPercents(state, result))}
        />
      }
    >
      <Card className="grid gap-5">
        {byPercent && (
          <UnitField
            label="All oils together"
            name="oilsWeight"
            className="max-w-72"
            units={WEIGHTS}
            value={state.oilsWeight}
            error={error("oilsWeight")}
            onValue={(oilsWeight) => set({ oilsWeight })}
          />
        )}
        <Rows
          legend="Oils"
          rows={state.oils}
          fresh={newOil}
          add="Add an oil"
          grid={OIL_LINE}
          onRows={(oils) => set({ oils })}
        >
          {(row, change, i) => (
            <OilFields
              {...{ row, change, byPercent, error }}
              place={`oils.${placeOf(state.oils, i)}`}
              hasOwnSap={state.hasOwnSaps}
              hasPrice={state.hasPrices}
              result={result?.oils[placeOf(state.oils, i)]}
            />
          )}
        </Rows>
        {error("oils") && <FieldError>{error("oils")}</FieldError>}
        <div className="border-line flex flex-wrap items-center gap-x-6 gap-y-2 border-t pt-4">
          {sum && (
            <p className="flex items-center gap-3 text-sm">
              <span>
                Together <strong className="tabular-nums">{sum} %</strong>
              </span>
              {sum !== "100" && (
                <Button size="sm" onClick={() => set({ oils: madeHundred(state.oils) })}>
                  Make it 100 %
                </Button>
              )}
            </p>
          )}
          <Checkbox
            label="My own SAP values"
            checked={state.hasOwnSaps}
            onChange={(event) => set({ hasOwnSaps: event.currentTarget.checked })}
          />
          <Checkbox
            label="Prices"
            checked={state.hasPrices}
            onChange={(event) => set({ hasPrices: event.currentTarget.checked })}
          />
        </div>
      </Card>
    </Section>
  );
}
