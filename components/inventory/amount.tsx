"use client";

import { useState } from "react";
import { Quantity } from "@/server/kernel/quantity";
import { readTyped, typedText } from "@/server/kernel/typed";
import {
  baseUnitOf,
  refusalOf,
  symbolOf,
  toBase,
  type ConversionRules,
} from "@/server/services/unit-conversion/pure";
import { useField } from "../forms/action-form";
import { AmountField } from "../ui/amount-fields";
import { formatQuantity } from "../ui/format";
import { amountUnits } from "./units";

export type Measured = {
  rules: ConversionRules;
  displayUnit: string;
  units: readonly { code: string; symbol: string }[];
};

/** An amount as it is being typed. */
export type Typing = { quantity: string; unit: string };

export function useAmount(item: Measured, first = "") {
  const [typing, setTyping] = useState<Typing>({ quantity: first, unit: item.displayUnit });
  return [typing, setTyping] as const;
}

/** Amount and unit of an item, with what it comes to in the base unit said as one types. */
export function ItemAmountField({
  item,
  locale,
  name = "quantity",
  label,
  hint,
  aside,
  typing,
  onTyping,
  autoFocus,
}: {
  item: Measured;
  locale: string;
  name?: string;
  label: string;
  hint?: string;
  aside?: React.ReactNode;
  typing: Typing;
  onTyping: (typing: Typing) => void;
  autoFocus?: boolean;
}) {
  const { name: fieldName, error } = useField(name);
  const unitError = useField("unit").error;
  return (
    <AmountField
      {...{ label, hint, aside, error, unitError, autoFocus }}
      name={fieldName}
      unitName="unit"
      units={amountUnits(item.units, item.rules)}
      effect={conversionOf(item, typing, locale)}
      amountProps={{
        value: typing.quantity,
        onChange: (event) => onTyping({ ...typing, quantity: event.target.value }),
      }}
      unitProps={{
        defaultValue: undefined,
        value: typing.unit,
        onChange: (event) => onTyping({ ...typing, unit: event.target.value }),
      }}
    />
  );
}

/** "= 226.796185 g", or what is still missing to say it; nothing where the amount is in the base unit already. */
function conversionOf(item: Measured, { quantity, unit }: Typing, locale: string): string {
  const base = baseUnitOf(item.rules.dimension);
  const read = readTyped(quantity, locale);
  if (!read.ok || unit === base) return "";
  const refusal = refusalOf(item.rules, unit, base);
  if (refusal) return refusal.message;
  const amount = Quantity.parse(read.value);
  if (!amount) return "";
  const { quantity: made } = toBase(item.rules, amount, unit);
  return `= ${formatQuantity(made.toString(), base === "each" ? "pieces" : symbolOf(base), { locale })}`;
}

/** What is typed, for a preview: null until it is a number above zero (or, where counted, zero). */
export function readyAmount({ quantity, unit }: Typing, locale: string, zero = false): Typing | null {
  const read = readTyped(quantity, locale);
  if (!read.ok || read.value.startsWith("-") || (!zero && read.value === "0")) return null;
  return { quantity, unit };
}

/** A canonical amount as this person would type it. */
export const asTyped = (value: string, locale: string): string => typedText(value, locale);
