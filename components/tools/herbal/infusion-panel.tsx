"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Select } from "@/components/ui/inputs";
import { type InfusionResult, type HerbalState } from "@/server/services/public-tools/pure";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { shownWeight } from "../shown";
import type { Fact } from "./facts";
import { SteepFields } from "./steep-fields";

export function InfusionFields({ state, set, error }: FieldsProps<HerbalState["infusion"]>) {
  return (
    <Section title="Infusion" description="In oil, honey, vinegar or water.">
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
        <SteepFields {...{ state, set, error }} keptUnit={state.by === "volume" ? "ml" : "g"} />
        <Select
          label="The liquid is measured"
          options={[
            { value: "weight", label: "by weight" },
            { value: "volume", label: "by volume" },
          ]}
          {...bound(state.by, (by) => set({ by: by as HerbalState["infusion"]["by"] }))}
        />
        <NumberField
          label="Density of the liquid"
          suffix="g/ml"
          hint="To say it by weight and by volume. Olive oil is 0.911."
          {...bound(state.density, (density) => set({ density }))}
          error={error("density")}
        />
      </div>
    </Section>
  );
}

export function infusionFacts(result: InfusionResult, weightUnit: string, volumeUnit: string): Fact[] {
  const both = (weight: string | null, volume: string | null) =>
    [weight && shownWeight(weight, weightUnit), volume && shownWeight(volume, volumeUnit)]
      .filter(Boolean)
      .join(" or ");
  return [
    { term: "Liquid", detail: both(result.liquidWeight, result.liquidVolume) },
    { term: "To expect after straining", detail: both(result.yieldWeight, result.yieldVolume) },
  ];
}
