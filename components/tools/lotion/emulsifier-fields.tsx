"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Checkbox, Select, TextInput } from "@/components/ui/inputs";
import { EMULSIFIER_HLB, type LotionState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";

type Which = "high" | "low";
type Emulsifier = LotionState["emulsifiers"][Which];

const BY_HLB = EMULSIFIER_HLB.toSorted((a, b) => a.name.localeCompare(b.name));
const OPTIONS = BY_HLB.map(({ key, name, hlb }) => ({ value: key, label: `${name}, HLB ${hlb}` }));

/** The pair of emulsifiers that meets what the oils need. */
export function EmulsifierFields({ state, set, error }: FieldsProps<LotionState>) {
  const { emulsifiers: pair, blends } = state;
  const change = (part: Partial<LotionState["emulsifiers"]>) => set({ emulsifiers: { ...pair, ...part } });
  return (
    <Section title="Emulsifiers">
      <Checkbox
        label="Blend two emulsifiers to the HLB that the oils need"
        checked={blends}
        onChange={(event) => set({ blends: event.target.checked })}
      />
      {blends && (
        <>
          <div className="grid grid-cols-2 items-start gap-3">
            <NumberField
              label="Both together"
              suffix="%"
              value={pair.percent}
              error={error("emulsifiers.percent")}
              onChange={(event) => change({ percent: event.target.value })}
            />
            <NumberField
              label="Required HLB"
              placeholder="from the oils"
              value={pair.required}
              error={error("emulsifiers.required") ?? error("emulsifiers")}
              onChange={(event) => change({ required: event.target.value })}
            />
          </div>
          {(["high", "low"] as const).map((which) => (
            <EmulsifierLine
              key={which}
              which={which}
              value={pair[which]}
              error={error(`emulsifiers.${which}.hlb`)}
              onValue={(part) => change({ [which]: { ...pair[which], ...part } })}
            />
          ))}
        </>
      )}
    </Section>
  );
}

function EmulsifierLine({
  which,
  value,
  error,
  onValue,
}: {
  which: Which;
  value: Emulsifier;
  error: string | undefined;
  onValue: (part: Partial<Emulsifier>) => void;
}) {
  const known = BY_HLB.find(({ name, hlb }) => name === value.name && hlb === value.hlb);
  const choose = (key: string) => {
    const chosen = BY_HLB.find((one) => one.key === key);
    onValue(chosen ? { name: chosen.name, hlb: chosen.hlb } : { name: "", hlb: "" });
  };
  return (
    <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)]">
      <Select
        label={which === "high" ? "Of high HLB" : "Of low HLB"}
        className="max-sm:col-span-2"
        placeholder="Another"
        options={OPTIONS}
        value={known?.key ?? ""}
        onChange={(event) => choose(event.target.value)}
      />
      <TextInput
        label="Name"
        value={value.name}
        onChange={(event) => onValue({ name: event.target.value })}
      />
      <NumberField
        label="HLB"
        value={value.hlb}
        error={error}
        onChange={(event) => onValue({ hlb: event.target.value })}
      />
    </div>
  );
}
