"use client";

import { useState } from "react";
import { typedText } from "@/server/kernel/typed";
import { containerName } from "@/server/services/global-library/pure";
import { useField } from "../forms/action-form";
import { unitGroups } from "../inventory/units";
import { AmountField } from "../ui/amount-fields";
import { TextInput } from "../ui/inputs";
import type { Known } from "./entry-form";

const WORDS = ["colour", "style", "material", "type"] as const;
type Word = (typeof WORDS)[number];

const LABELS: Record<Word, { label: string; required?: false; placeholder: string }> = {
  colour: { label: "Colour", required: false, placeholder: "Amber" },
  style: { label: "Style", required: false, placeholder: "Boston Round" },
  material: { label: "Material", placeholder: "Glass" },
  type: { label: "Type", placeholder: "Bottle" },
};

/** The attributes that a container's name is made from; the name follows as one types. */
export function ContainerFields({ entry, locale }: { entry: Known; locale: string }) {
  const { facts, capacity } = entry ?? {};
  const [said, setSaid] = useState({
    colour: facts?.colour ?? "",
    style: facts?.style ?? "",
    material: facts?.material ?? "",
    type: facts?.type ?? "",
    quantity: capacity ? typedText(capacity.quantity, locale) : "",
    unit: capacity?.unit ?? "ml",
  });
  const say = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }));
  const amount = useField("capacity.quantity", said.quantity);
  const unit = useField("capacity.unit", said.unit);
  const name = containerName({ ...said, capacity: { quantity: said.quantity || "…", unit: said.unit } });
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        {WORDS.map((word) => (
          <WordField key={word} word={word} value={said[word]} onSay={(text) => say({ [word]: text })} />
        ))}
        <AmountField
          label="Holds"
          name={amount.name}
          unitName={unit.name}
          units={unitGroups(["volume"])}
          defaultValue={amount.defaultValue}
          defaultUnit={unit.defaultValue}
          error={amount.error}
          unitError={unit.error}
          hint="As the trade prints it."
          amountProps={{ onChange: (event) => say({ quantity: event.target.value }) }}
          unitProps={{ onChange: (event) => say({ unit: event.target.value }) }}
        />
      </div>
      <p className="text-ink-soft text-sm">
        {said.material && said.type ? "It will be called " : "Its name is made from these."}
        <output className="text-ink font-medium" aria-live="polite">
          {said.material && said.type && name}
        </output>
      </p>
    </>
  );
}

function WordField({ word, value, onSay }: { word: Word; value: string; onSay: (text: string) => void }) {
  return (
    <TextInput
      autoComplete="off"
      {...LABELS[word]}
      {...useField(word, value)}
      onChange={(event) => onSay(event.target.value)}
    />
  );
}
