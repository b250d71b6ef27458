"use no memo";

import { type BakingState } from "@/server/services/public-tools/pure";
import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Select } from "@/components/ui/inputs";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { WEIGHTS } from "../weights";

const SIZES: { value: BakingState["sizeBy"]; label: string }[] = [
  { value: "as_entered", label: "As entered" },
  { value: "times", label: "So many times" },
  { value: "flour", label: "A weight of flour" },
  { value: "dough", label: "A weight of dough" },
  { value: "pieces", label: "Pieces" },
];

/** How much is made, what is lost on the way, and into how many pieces it is cut. */
export function SizeFields({ state, set, error }: FieldsProps<BakingState>) {
  const { sizeBy } = state;
  return (
    <Section title="How much">
      <div className="grid grid-cols-2 items-start gap-3">
        <Select
          label="Make"
          options={SIZES}
          {...bound(sizeBy, (by) => set({ sizeBy: by as BakingState["sizeBy"] }))}
          error={error("size")}
        />
        {sizeBy === "times" && (
          <NumberField
            label="Times"
            {...bound(state.factor, (factor) => set({ factor }))}
            error={error("size.factor")}
          />
        )}
        {["flour", "dough", "pieces"].includes(sizeBy) && (
          <UnitField
            label={sizeBy === "pieces" ? "One piece weighs" : "Weight"}
            name="weight"
            units={WEIGHTS}
            value={state.weight}
            onValue={(weight) => set({ weight })}
            error={error("size.weight")}
          />
        )}
        {sizeBy === "pieces" ? (
          <>
            <NumberField
              label="Pieces"
              {...bound(state.count, (count) => set({ count }))}
              error={error("size.count")}
            />
            <Select
              label="Weighed"
              options={[
                { value: "baked", label: "baked" },
                { value: "dough", label: "as dough" },
              ]}
              {...bound(state.weighed, (weighed) => set({ weighed: weighed as BakingState["weighed"] }))}
            />
          </>
        ) : (
          <NumberField
            label="Cut into pieces"
            {...bound(state.pieces, (pieces) => set({ pieces }))}
            error={error("pieces")}
          />
        )}
        <NumberField
          label="Stays in the bowl"
          suffix="%"
          {...bound(state.makingLoss, (makingLoss) => set({ makingLoss }))}
          error={error("makingLoss")}
        />
        <NumberField
          label="Lost in the oven"
          suffix="%"
          {...bound(state.bakingLoss, (bakingLoss) => set({ bakingLoss }))}
          error={error("bakingLoss")}
        />
      </div>
    </Section>
  );
}
