"use no memo";

import { type UnitsState } from "@/server/services/public-tools/pure";
import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";

const UNITS = ["ml", "l", "fl oz", "cup", "gallon", "g", "kg", "oz", "lb"];

/** The four figures of a dilution, one of them left empty. */
export function DilutionFields({ state, set, error }: FieldsProps<UnitsState>) {
  return (
    <Section title="Dilute" description="Fill in three, leave one empty: it is worked out.">
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField
          label="Strength you have"
          suffix="%"
          {...bound(state.strength, (strength) => set({ strength }))}
          error={error("strength")}
        />
        <UnitField
          label="Amount you take"
          name="have"
          units={UNITS}
          value={state.have}
          onValue={(have) => set({ have })}
          error={error("amount")}
        />
        <NumberField
          label="Strength you want"
          suffix="%"
          {...bound(state.wantedStrength, (wantedStrength) => set({ wantedStrength }))}
          error={error("wantedStrength")}
        />
        <UnitField
          label="Amount you want"
          name="wanted"
          units={UNITS}
          value={state.wanted}
          onValue={(wanted) => set({ wanted })}
          error={error("wantedAmount") ?? error("wantedUnit")}
        />
      </div>
    </Section>
  );
}
