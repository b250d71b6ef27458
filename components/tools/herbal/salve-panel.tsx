"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Select, TextInput } from "@/components/ui/inputs";
import { newHerbalExtra, type SalveResult, type HerbalState } from "@/server/services/public-tools/pure";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { UnitField } from "../frame/unit-field";
import { Rows } from "../rows";
import { shownPercent, shownWeight } from "../shown";
import { WEIGHTS } from "../weights";
import type { Fact } from "./facts";

export function SalveFields({ state, set, error }: FieldsProps<HerbalState["salve"]>) {
  return (
    <Section title="Salve">
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
        <Select
          label="Start from"
          options={[
            { value: "total", label: "the whole batch" },
            { value: "oil", label: "the oil at hand" },
          ]}
          {...bound(state.from, (from) => set({ from: from as HerbalState["salve"]["from"] }))}
        />
        <UnitField
          label={state.from === "oil" ? "Oil" : "Batch"}
          name="amount"
          units={WEIGHTS}
          value={state.amount}
          onValue={(amount) => set({ amount })}
          error={error("amount")}
        />
        <NumberField
          label="Oil to one part of wax"
          suffix="parts"
          hint="By weight: 4 is firm, 5 softer."
          {...bound(state.oilToWax, (oilToWax) => set({ oilToWax }))}
          error={error("oilToWax")}
        />
        <UnitField
          label="One tin holds"
          name="tin"
          units={WEIGHTS}
          value={state.tin}
          onValue={(tin) => set({ tin })}
          error={error("tin")}
        />
      </div>
      <Rows
        legend="Extras"
        rows={state.extras}
        fresh={() => newHerbalExtra()}
        add="Add an extra"
        grid="grid-cols-2"
        onRows={(extras) => set({ extras })}
      >
        {(extra, change, i) => (
          <>
            <TextInput label="Extra" {...bound(extra.name, (name) => change({ name }))} />
            <NumberField
              label="Of the whole"
              suffix="%"
              {...bound(extra.percent, (percent) => change({ percent }))}
              error={error(`extras.${i}.percent`) ?? (i === 0 ? error("extras") : undefined)}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}

export function salveFacts(result: SalveResult, unit: string): Fact[] {
  const weight = (amount: string) => shownWeight(amount, unit);
  return [
    { term: "Oil", detail: weight(result.oil) },
    { term: "Wax", detail: `${weight(result.wax)}, ${shownPercent(result.waxPercent)}` },
    ...result.extras
      .filter(({ name, amount }) => name !== "" || amount !== "0")
      .map(({ name, amount }) => ({ term: name || "Extra", detail: weight(amount) })),
    { term: "Together", detail: weight(result.total) },
    ...(result.tins === null || result.leftOver === null
      ? []
      : [
          { term: "Full tins", detail: result.tins },
          { term: "Left over", detail: weight(result.leftOver) },
        ]),
  ];
}
