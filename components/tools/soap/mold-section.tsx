"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Button } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { roundDecimal } from "@/components/ui/format";
import { mold, type Mold, measure, type Measure, moldInput } from "@/server/services/public-tools/pure";
import { Notices, problemAt } from "../frame/notices";
import { UnitField } from "../frame/unit-field";
import { byPercents } from "./convert-rows";
import type { SoapPart } from "./part";
import { figure, percent, weight } from "./shown";

const LENGTHS = ["cm", "mm", "in"];
const CONTENTS = ["ml", "l", "fl oz", "g", "oz"];

type Side = "length" | "width" | "height" | "diameter" | "each" | "water";
const SIDES: Record<Mold["shape"], readonly { side: Side; label: string; units: readonly string[] }[]> = {
  box: [
    { side: "length", label: "Length inside", units: LENGTHS },
    { side: "width", label: "Width inside", units: LENGTHS },
    { side: "height", label: "Height to fill", units: LENGTHS },
  ],
  cylinder: [
    { side: "diameter", label: "Diameter inside", units: LENGTHS },
    { side: "height", label: "Height to fill", units: LENGTHS },
  ],
  cavities: [{ side: "each", label: "One cavity holds", units: CONTENTS }],
  water: [{ side: "water", label: "Water it holds", units: CONTENTS }],
};

/** Whether the batch fits its mold, and how much oil would fill it; bars and what curing takes from them. */
export function MoldSection({ state, set, error, result }: SoapPart) {
  const of = state.mold;
  const change = (fields: Partial<typeof of>) => set({ mold: { ...of, ...fields } });
  const sized = result && mold(moldInput(state, result));
  const fitted = sized?.ok ? sized.result : null;
  return (
    <Section title="Mold and bars">
      <Card className="grid gap-5">
        <Segmented
          legend="Mold"
          hideLegend
          name="mold"
          choices={[
            { value: "box", label: "Box" },
            { value: "cylinder", label: "Cylinder" },
            { value: "cavities", label: "Cavities" },
            { value: "water", label: "By water" },
          ]}
          value={of.shape}
          onChoice={(shape) => change({ shape: shape as Mold["shape"] })}
        />
        <div className="grid items-start gap-4 sm:grid-cols-3">
          {SIDES[of.shape].map(({ side, label, units }) => (
            <UnitField
              key={side}
              {...{ label, units }}
              name={`mold.${side}`}
              value={of[side]}
              error={sized ? problemAt(sized, `mold.${side}`) : undefined}
              onValue={(value: Measure) => change({ [side]: value })}
            />
          ))}
          {of.shape === "cavities" && (
            <NumberField
              label="Cavities"
              value={of.count}
              error={sized ? problemAt(sized, "mold.count") : undefined}
              onChange={(event) => change({ count: event.currentTarget.value })}
            />
          )}
          <NumberField
            label="Fill it to"
            suffix="%"
            value={of.fill}
            error={sized ? problemAt(sized, "fill") : undefined}
            onChange={(event) => change({ fill: event.currentTarget.value })}
          />
          <NumberField
            label="Density of the batter"
            suffix="g/ml"
            value={of.density}
            error={sized ? problemAt(sized, "density") : undefined}
            hint="1.05 is 0.40 oz of oil a cubic inch."
            onChange={(event) => change({ density: event.currentTarget.value })}
          />
        </div>
        {fitted && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="text-sm">
              It holds {figure(fitted.volume, 0)} ml; this batch fills {percent(fitted.filled, 0)} of it.
              {` For ${of.fill} % take ${weight(fitted.oils)} of oils (${weight(fitted.oils, "oz")}).`}
            </p>
            <Button
              size="sm"
              onClick={() =>
                set({
                  ...byPercents(state, result),
                  oilsWeight: measure(roundDecimal(fitted.oils, 1).text, "g"),
                })
              }
            >
              Size the recipe to it
            </Button>
          </div>
        )}
        {sized?.ok && <Notices of={sized} />}
        <div className="border-line grid items-start gap-4 border-t pt-4 sm:grid-cols-3">
          <NumberField
            label="Bars it is cut into"
            value={state.bars}
            error={error("bars.count")}
            onChange={(event) => set({ bars: event.currentTarget.value })}
          />
          <NumberField
            label="Weight lost in curing"
            suffix="%"
            value={state.loss}
            error={error("bars.loss")}
            hint="Weigh a bar fresh and cured to know yours."
            onChange={(event) => set({ loss: event.currentTarget.value })}
          />
        </div>
      </Card>
    </Section>
  );
}
