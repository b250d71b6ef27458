"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Card, Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import type { WaterMode } from "@/server/services/public-tools/pure";
import { LiquidRows } from "./liquid-rows";
import { More } from "./more";
import type { SoapPart } from "./part";
import { figure, percent, weight } from "./shown";

const LABELS: Record<WaterMode, { label: string; suffix: string }> = {
  concentration: { label: "Lye in the lye water", suffix: "%" },
  ratio: { label: "Water for one part of lye", suffix: "parts" },
  percent_of_oils: { label: "Water, of the oils", suffix: "%" },
};

/** How much water, in one of three ways; the other two are said. */
export function WaterSection({ state, set, error, result }: SoapPart) {
  const { waterMode: mode } = state;
  return (
    <Section title="Water">
      <Card className="grid gap-5">
        <Segmented
          legend="Reckon the water by"
          name="water"
          choices={[
            { value: "concentration", label: "Lye concentration" },
            { value: "ratio", label: "Water : lye" },
            { value: "percent_of_oils", label: "% of oils" },
          ]}
          value={mode}
          onChoice={(chosen) => set({ waterMode: chosen as WaterMode })}
        />
        <div className="grid items-start gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <NumberField
            {...LABELS[mode]}
            value={state.water[mode]}
            error={error("water.value")}
            onChange={(event) => set({ water: { ...state.water, [mode]: event.currentTarget.value } })}
          />
          <p className="text-ink-soft min-h-10 text-sm sm:mt-8">
            {result &&
              [
                mode !== "concentration" && `lye concentration ${percent(result.concentration)}`,
                mode !== "ratio" && `water : lye ${figure(result.ratio)} : 1`,
                mode !== "percent_of_oils" && `${percent(result.waterPercent)} of the oils`,
              ]
                .filter(Boolean)
                .join(", ")}
          </p>
        </div>
        <More title="Milk, beer or vinegar, and lye dissolved beforehand">
          <LiquidRows {...{ state, set, error, result }} />
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <NumberField
              label="Masterbatched lye"
              suffix="%"
              value={state.masterbatch}
              error={error("masterbatch.concentration")}
              hint="How strong it was dissolved, often 50 %."
              onChange={(event) => set({ masterbatch: event.currentTarget.value })}
            />
            {result?.masterbatch && (
              <p className="text-ink-soft text-sm sm:col-span-2 sm:mt-8">
                Weigh {weight(result.masterbatch.solution)} of it and {weight(result.masterbatch.water)} of
                water.
              </p>
            )}
          </div>
        </More>
      </Card>
    </Section>
  );
}
