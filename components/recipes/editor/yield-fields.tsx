"use client";

import { typedText } from "@/server/kernel/typed";
import { useField } from "../../forms/action-form";
import { AmountField, NumberField } from "../../ui/amount-fields";
import { Section } from "../../ui/card";
import { RadioCards } from "../../ui/choices";
import { Checkbox, TextInput } from "../../ui/inputs";
import type { EditorTools, Start } from "./types";
import { yieldUnits } from "./unit-options";

/** What comes out, as typed. */
export type Made = {
  quantity: string;
  unit: string;
  kind: "none" | "portions" | "containers";
  name: string;
  count: string;
  shelfLife: string;
  cap: boolean;
};

export const madeFrom = (start: Start, locale: string): Made => ({
  quantity: typedText(start.yieldQuantity, locale),
  unit: start.yieldUnit,
  kind: start.portioning.kind,
  name: start.portioning.kind === "portions" ? start.portioning.name : "",
  count: start.portioning.kind === "portions" ? typedText(start.portioning.count, locale) : "",
  shelfLife: start.shelfLifeDays === null ? "" : String(start.shelfLifeDays),
  cap: start.capExpiryByIngredients,
});

/** What comes out: how much, in which pieces, and how long it keeps. */
export function YieldFields({
  made,
  tools,
  onMade,
}: {
  made: Made;
  tools: EditorTools;
  onMade: (made: Made) => void;
}) {
  const quantity = useField("yieldQuantity");
  const unit = useField("yieldUnit");
  const name = useField("portioning.name");
  const count = useField("portioning.count");
  const days = useField("shelfLifeDays");
  const set = (change: Partial<Made>) => onMade({ ...made, ...change });
  return (
    <Section title="What comes out">
      <div className="grid gap-5 sm:grid-cols-2">
        <AmountField
          label="Yield of one batch"
          hint="What is in the pot before it is cut or poured."
          name="yieldQuantity"
          unitName="yieldUnit"
          units={yieldUnits(tools.units)}
          error={quantity.error}
          unitError={unit.error}
          amountProps={{ value: made.quantity, onChange: (e) => set({ quantity: e.target.value }) }}
          unitProps={{ value: made.unit, onChange: (e) => set({ unit: e.target.value }) }}
        />
        <NumberField
          label="Shelf life"
          hint="Counted from the day a batch is finished."
          suffix="days"
          name="shelfLifeDays"
          error={days.error}
          value={made.shelfLife}
          onChange={(e) => set({ shelfLife: e.target.value })}
        />
      </div>
      <RadioCards
        legend="How it is divided"
        name="portioning.kind"
        value={made.kind}
        onChoice={(kind) => set({ kind: kind as Made["kind"] })}
        choices={[
          { value: "none", label: "Not divided", hint: "One amount, such as an infused oil." },
          { value: "portions", label: "Into portions", hint: "Equal pieces, such as 24 bars." },
          {
            value: "containers",
            label: "Into containers",
            hint: "Jars or tins, filled until it is used up.",
          },
        ]}
      />
      {made.kind === "portions" && (
        <div className="grid gap-5 sm:grid-cols-2">
          <TextInput
            label="One piece is called"
            placeholder="bar"
            name="portioning.name"
            error={name.error}
            value={made.name}
            onChange={(e) => set({ name: e.target.value })}
          />
          <NumberField
            label="Pieces of one batch"
            name="portioning.count"
            error={count.error}
            value={made.count}
            onChange={(e) => set({ count: e.target.value })}
          />
        </div>
      )}
      <Checkbox
        label="Expires no later than its earliest critical ingredient"
        name="capExpiryByIngredients"
        checked={made.cap}
        onChange={(e) => set({ cap: e.target.checked })}
      />
    </Section>
  );
}
