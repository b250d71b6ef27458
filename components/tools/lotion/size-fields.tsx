"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { Select } from "@/components/ui/inputs";
import type { LotionState } from "@/server/services/public-tools/pure";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { WEIGHTS, WEIGHT_OPTIONS } from "../weights";

/** How much to make: a weight, so many jars of so much, or as much as there is of one ingredient. */
export function SizeFields({ state, set, error }: FieldsProps<LotionState>) {
  const { size } = state;
  const change = (part: Partial<LotionState["size"]>) => set({ size: { ...size, ...part } });
  return (
    <Section title="Batch">
      <Segmented
        legend="Make"
        name="by"
        choices={[
          { value: "weight", label: "a weight" },
          { value: "jars", label: "a number of jars" },
          { value: "line", label: "from what I have" },
        ]}
        value={size.by}
        onChoice={(by) => change({ by: by as LotionState["size"]["by"] })}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        {size.by === "line" && <AtHandFields {...{ state, set, error }} />}
        {size.by === "weight" && (
          <UnitField
            name="size.weight"
            label="The whole batch"
            units={WEIGHTS}
            value={size.weight}
            error={error("size.weight")}
            onValue={(weight) => change({ weight })}
          />
        )}
        {size.by === "jars" && (
          <>
            <NumberField
              label="Jars"
              value={size.jars}
              error={error("size.jars")}
              onChange={(event) => change({ jars: event.target.value })}
            />
            <UnitField
              name="size.each"
              label="Each holds"
              units={WEIGHTS}
              value={size.each}
              error={error("size.each")}
              onValue={(each) => change({ each })}
            />
          </>
        )}
        <Select
          label="Weigh in"
          options={WEIGHT_OPTIONS}
          value={state.unit}
          onChange={(event) => set({ unit: event.target.value })}
        />
      </div>
    </Section>
  );
}

/** The line that there is only so much of, and how much that is. */
function AtHandFields({ state: { phases, size }, set, error }: FieldsProps<LotionState>) {
  const lines = phases.flatMap((phase, p) => phase.lines.map((line, l) => ({ line, place: `${p}.${l}` })));
  const choose = (chosen: string) =>
    set({
      phases: phases.map((phase, p) => ({
        ...phase,
        lines: phase.lines.map((line, l) => ({ ...line, isAtHand: chosen === `${p}.${l}` })),
      })),
    });
  return (
    <>
      <Select
        label="Of"
        placeholder="Choose an ingredient"
        options={lines
          .filter(({ line }) => line.name !== "")
          .map(({ line, place }) => ({ value: place, label: line.name }))}
        error={error("size.line")}
        {...bound(lines.find(({ line }) => line.isAtHand)?.place ?? "", choose)}
      />
      <UnitField
        name="size.have"
        label="I have"
        units={WEIGHTS}
        value={size.have}
        error={error("size.have")}
        onValue={(have) => set({ size: { ...size, have } })}
      />
    </>
  );
}
