"use no memo";

import { type SteepState } from "@/server/services/public-tools/pure";
import { NumberField } from "@/components/ui/amount-fields";
import { Select } from "@/components/ui/inputs";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { WEIGHTS } from "../weights";

/** What tinctures and infusions have in common: the herb, how strong, and what it holds back. `keptUnit`: "ml" or "g". */
export function SteepFields({ state, set, error, keptUnit }: FieldsProps<SteepState> & { keptUnit: string }) {
  return (
    <>
      <UnitField
        label="Herb"
        name="herb"
        units={WEIGHTS}
        value={state.herb}
        onValue={(herb) => set({ herb })}
        error={error("herb")}
      />
      <NumberField
        label="The herb holds back"
        suffix={`${keptUnit}/g`}
        {...bound(state.heldBack, (heldBack) => set({ heldBack }))}
        error={error("heldBack")}
      />
      <Select
        label="Strength as"
        options={[
          { value: "parts", label: "parts of liquid, 1 : n" },
          { value: "percent", label: "percent of herb" },
        ]}
        {...bound(state.strengthBy, (by) => set({ strengthBy: by as SteepState["strengthBy"] }))}
      />
      <NumberField
        label={state.strengthBy === "parts" ? "Parts to one of herb" : "Herb in the liquid"}
        suffix={state.strengthBy === "parts" ? undefined : "%"}
        {...bound(state.strength, (strength) => set({ strength }))}
        error={error("strength")}
      />
    </>
  );
}
