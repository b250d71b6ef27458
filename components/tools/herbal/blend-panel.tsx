"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { TextInput } from "@/components/ui/inputs";
import { newEssentialOil, type BlendResult, type HerbalState } from "@/server/services/public-tools/pure";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { Rows } from "../rows";
import { shownFigure, shownPercent, shownWeight } from "../shown";
import { VOLUMES } from "../volumes";
import type { Fact } from "./facts";

export function BlendFields({ state, set, error }: FieldsProps<HerbalState["blend"]>) {
  return (
    <Section title="Essential oil dilution">
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-3">
        <UnitField
          label="Finished blend"
          name="total"
          units={VOLUMES}
          value={state.total}
          onValue={(total) => set({ total })}
          error={error("total")}
        />
        <NumberField
          label="Dilution"
          suffix="%"
          {...bound(state.percent, (percent) => set({ percent }))}
          error={error("percent")}
        />
        <NumberField
          label="Drops in 1 ml"
          hint="Count your own dropper."
          {...bound(state.dropsPerMl, (dropsPerMl) => set({ dropsPerMl }))}
          error={error("dropsPerMl")}
        />
      </div>
      <Rows
        legend="Essential oils"
        rows={state.oils}
        fresh={() => newEssentialOil()}
        add="Add an oil"
        grid="grid-cols-2"
        onRows={(oils) => set({ oils })}
      >
        {(oil, change, i) => (
          <>
            <TextInput label="Essential oil" {...bound(oil.name, (name) => change({ name }))} />
            <NumberField
              label="Parts"
              {...bound(oil.parts, (parts) => change({ parts }))}
              error={error(`oils.${i}.parts`)}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}

export function blendFacts(result: BlendResult, unit: string): Fact[] {
  return [
    ...result.oils.map(({ name, millilitres, drops }) => ({
      term: name || "Essential oil",
      detail: `${drops} drops, ${shownFigure(millilitres)}\u00a0ml`,
    })),
    {
      term: "Essential oils together",
      detail: `${result.drops} drops, ${shownWeight(result.essentialOils, unit)}`,
    },
    { term: "Carrier", detail: shownWeight(result.carrier, unit) },
    { term: "In whole drops that is", detail: shownPercent(result.percentByDrops) },
  ];
}
