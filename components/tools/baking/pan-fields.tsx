"use no memo";

import { type BakingState, type PanState } from "@/server/services/public-tools/pure";
import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { Select } from "@/components/ui/inputs";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";

type Side = "diameter" | "length" | "width" | "depth" | "volume";

const SHAPES: { value: PanState["shape"]; label: string }[] = [
  { value: "round", label: "Round" },
  { value: "rectangle", label: "Square or rectangle" },
  { value: "volume", label: "By the water it holds" },
];

const SIDES: Record<PanState["shape"], readonly Side[]> = {
  round: ["diameter", "depth"],
  rectangle: ["length", "width", "depth"],
  volume: ["volume"],
};

const LABELS: Record<Side, string> = {
  diameter: "Diameter",
  length: "Length",
  width: "Width",
  depth: "Depth",
  volume: "Volume",
};

/** From the pan of the recipe to the pan at hand. */
export function PanFields({ state, set, error }: FieldsProps<BakingState>) {
  return (
    <Section title="Another pan" description="Inner measures; the factor is for the whole recipe.">
      <div className="grid gap-6 sm:grid-cols-2">
        <OnePan
          title="The recipe's pan"
          field="from"
          pan={state.from}
          onPan={(from) => set({ from })}
          error={error}
        />
        <OnePan title="Your pan" field="to" pan={state.to} onPan={(to) => set({ to })} error={error} />
      </div>
      <Segmented
        legend="Compare"
        name="fill"
        choices={[
          { value: "depth", label: "at the same depth" },
          { value: "volume", label: "filled in full" },
        ]}
        value={state.fill}
        onChoice={(fill) => set({ fill: fill as BakingState["fill"] })}
        error={error("fill")}
      />
    </Section>
  );
}

function OnePan({
  title,
  field,
  pan,
  onPan,
  error,
}: {
  title: string;
  field: string;
  pan: PanState;
  onPan: (pan: PanState) => void;
  error: (field: string) => string | undefined;
}) {
  return (
    <fieldset className="grid min-w-0 content-start gap-3">
      <legend className="mb-3 font-medium">{title}</legend>
      <Select
        label="Shape"
        options={SHAPES}
        {...bound(pan.shape, (shape) => onPan({ ...pan, shape: shape as PanState["shape"] }))}
      />
      {(SIDES[pan.shape] ?? SIDES.rectangle).map((side) => (
        <UnitField
          key={side}
          label={LABELS[side]}
          name={`${field}.${side}`}
          units={side === "volume" ? ["cup", "ml", "l", "fl oz"] : ["in", "cm", "mm"]}
          value={pan[side]}
          onValue={(value) => onPan({ ...pan, [side]: value })}
          error={error(`${field}.${side}`)}
        />
      ))}
      <NumberField
        label="How many"
        {...bound(pan.count, (count) => onPan({ ...pan, count }))}
        error={error(`${field}.count`)}
      />
    </fieldset>
  );
}
