"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { type TinctureResult, type HerbalState } from "@/server/services/public-tools/pure";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { shownFigure, shownPercent, shownWeight } from "../shown";
import type { Fact } from "./facts";
import { SteepFields } from "./steep-fields";

export function TinctureFields({ state, set, error }: FieldsProps<HerbalState["tincture"]>) {
  return (
    <Section title="Tincture">
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
        <SteepFields {...{ state, set, error }} keptUnit="ml" />
        <NumberField
          label="Alcohol wanted"
          suffix="%"
          {...bound(state.alcohol, (alcohol) => set({ alcohol }))}
          error={error("alcohol")}
        />
        <NumberField
          label="Spirit at hand"
          suffix="%"
          hint="By volume; half of the US proof."
          {...bound(state.spirit, (spirit) => set({ spirit }))}
          error={error("spirit")}
        />
        <NumberField
          label="Water in a fresh herb"
          suffix="%"
          hint="Leave it empty for a dried one."
          {...bound(state.herbWater, (herbWater) => set({ herbWater }))}
          error={error("herbWater")}
        />
      </div>
    </Section>
  );
}

export function tinctureFacts(result: TinctureResult, unit: string): Fact[] {
  return [
    { term: "Spirit", detail: shownWeight(result.spirit, unit) },
    { term: "Water", detail: shownWeight(result.water, unit) },
    { term: "Liquid in all", detail: shownWeight(result.menstruum, unit) },
    { term: "Alcohol after mixing", detail: shownPercent(result.alcoholWithHerb) },
    { term: "To expect after pressing", detail: shownWeight(result.yield, unit) },
    { term: "One millilitre stands for", detail: `${shownFigure(result.herbPerMl)}\u00a0g of herb` },
  ];
}
