"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { Select } from "@/components/ui/inputs";
import type { CandleState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { VOLUMES } from "../volumes";

type Shape = CandleState["vessel"]["shape"];
type Side = Exclude<keyof CandleState["vessel"], "shape">;

const SHAPES: { value: Shape; label: string }[] = [
  { value: "volume", label: "I know its volume" },
  { value: "round", label: "Round, straight sides" },
  { value: "tapered", label: "Round, tapered" },
  { value: "square", label: "Square or rectangular" },
  { value: "oval", label: "Oval" },
];

const SIDES: Record<Shape, readonly Side[]> = {
  volume: ["volume", "across"],
  round: ["diameter", "height"],
  tapered: ["top", "bottom", "height"],
  square: ["length", "width", "height"],
  oval: ["length", "width", "height"],
};

const LABELS: Record<Side, string> = {
  volume: "Volume to the brim",
  across: "Width at the top",
  diameter: "Diameter inside",
  height: "Height inside",
  length: "Length inside",
  width: "Width inside",
  top: "Diameter at the top",
  bottom: "Diameter at the bottom",
};

const LENGTHS = ["cm", "mm", "in"];

/** The vessel, how full it gets, and what fills it. */
export function VesselFields({ state, set, error }: FieldsProps<CandleState>) {
  const { vessel } = state;
  return (
    <Section title="Vessel">
      <Select
        label="Shape"
        options={SHAPES}
        value={vessel.shape}
        onChange={(event) => set({ vessel: { ...vessel, shape: event.target.value as Shape } })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {SIDES[vessel.shape].map((side) => (
          <UnitField
            key={side}
            name={`vessel.${side}`}
            label={LABELS[side]}
            hint={side === "across" && "Round ones, for the wick. Leave it empty to skip that."}
            units={side === "volume" ? VOLUMES : LENGTHS}
            value={vessel[side]}
            onValue={(measured) => set({ vessel: { ...vessel, [side]: measured } })}
            error={error(`vessel.${side}`)}
          />
        ))}
        <NumberField
          label="Filled to"
          suffix="%"
          value={state.fill}
          error={error("fill")}
          onChange={(event) => set({ fill: event.target.value })}
        />
      </div>
      <Segmented
        legend="What reaches the fill line"
        name="filledBy"
        choices={[
          { value: "mixture", label: "wax with fragrance" },
          { value: "wax", label: "the wax alone" },
        ]}
        value={state.filledBy}
        onChoice={(filledBy) => set({ filledBy: filledBy as CandleState["filledBy"] })}
      />
    </Section>
  );
}
