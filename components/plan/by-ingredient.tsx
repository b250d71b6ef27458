"use client";

import { useState } from "react";
import { typedText } from "@/server/kernel/typed";
import { AmountField } from "../ui/amount-fields";
import { Button } from "../ui/button";
import { Select } from "../ui/inputs";
import type { PlanState } from "./address";
import { useSettled } from "./plan-desk";
import { readPositive } from "./read-positive";

/** A line of the recipe: what it is, what one batch takes, and the units it can be said in. */
export type IngredientLine = {
  key: string;
  itemName: string;
  quantity: string;
  unit: string;
  units: readonly { code: string; symbol: string }[];
};

/** As much as this amount of one ingredient allows. */
export function ByIngredient({
  state,
  lines,
  locale,
  set,
}: {
  state: PlanState;
  lines: readonly IngredientLine[];
  locale: string;
  set: (change: Partial<PlanState>) => void;
}) {
  const asked = state.by === "ingredient" ? lines.find(({ key }) => key === state.line) : undefined;
  const [key, setKey] = useState(asked?.key ?? lines[0]?.key ?? "");
  const line = lines.find((one) => one.key === key) ?? lines[0];
  const [text, setText] = useState(asked ? typedText(state.n, locale) : "");
  const [unit, setUnit] = useState(asked ? state.unit : (line?.unit ?? ""));
  const [problem, setProblem] = useState<string>();
  const [touched, setTouched] = useState(false);
  const settle = () => {
    if (!line || !touched || text.trim() === "") return false;
    const read = readPositive(text, locale);
    setProblem("problem" in read ? read.problem : undefined);
    if ("problem" in read) return true;
    const wanted = { by: "ingredient", n: read.value, unit, line: line.key } as const;
    setTouched(false);
    set(wanted);
    return true;
  };
  useSettled(settle);
  if (!line) return null;
  const go = () => void (text.trim() === "" ? setProblem("Enter an amount above zero.") : settle());
  const units = line.units.some(({ code }) => code === unit)
    ? line.units
    : [...line.units, { code: unit, symbol: unit }];
  return (
    <div
      className="flex flex-wrap items-end gap-3"
      onChange={() => setTouched(true)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        go();
      }}
    >
      <Select
        label="Ingredient"
        className="w-56 max-sm:w-full"
        value={line.key}
        options={lines.map((one) => ({ value: one.key, label: one.itemName }))}
        onChange={(event) => {
          const next = lines.find((one) => one.key === event.target.value);
          setKey(event.target.value);
          if (next) setUnit(next.unit);
        }}
      />
      <AmountField
        label="Use this much of it"
        name=""
        unitName=""
        className="w-52"
        units={units.map(({ code, symbol }) => ({ value: code, label: symbol }))}
        error={problem}
        amountProps={{ value: text, onChange: (event) => setText(event.target.value) }}
        unitProps={{ value: unit, onChange: (event) => setUnit(event.target.value) }}
      />
      <Button onClick={go}>Plan with it</Button>
    </div>
  );
}
