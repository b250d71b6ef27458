import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { Select } from "@/components/ui/inputs";
import type { LotionState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { WEIGHTS, WEIGHT_OPTIONS } from "../weights";

/** How much to make: a weight, or so many jars of so much. */
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
        ]}
        value={size.by}
        onChoice={(by) => change({ by: by as LotionState["size"]["by"] })}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        {size.by === "weight" ? (
          <UnitField
            name="size.weight"
            label="The whole batch"
            units={WEIGHTS}
            value={size.weight}
            error={error("size.weight")}
            onValue={(weight) => change({ weight })}
          />
        ) : (
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
