"use client";

import { useState } from "react";
import { readTyped } from "@/server/kernel/typed";
import { Quantity } from "@/server/kernel/quantity";
import { attempt, symbolOf, UNITS, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { unitGroups } from "../inventory/units";
import { AmountField } from "../ui/amount-fields";
import { Card, DescriptionList } from "../ui/card";
import { formatQuantity } from "../ui/format";

const HERE = { locale: "en-US", maxPlaces: 4 };

/** What a scale, a jug and a kitchen measure show. */
const SHOWN = {
  mass: ["g", "kg", "oz", "lb"],
  volume: ["ml", "l", "tsp", "tbsp", "cup", "fl oz"],
} as const;

/** What is far beyond any pot overflows on its way through the units. */
const MOST = Quantity.of("1000000000");

function positive(text: string): Quantity | null {
  const amount = Quantity.parse(text);
  return amount && amount.isPositive && amount.compare(MOST) <= 0 ? amount : null;
}

/**
 * Turns an amount of an entry into other units as one types. Weight becomes volume only by a density that is known: it
 * is never guessed.
 */
export function EntryConverter({
  name,
  unit,
  density,
}: {
  name: string;
  unit: string;
  density: string | null;
}) {
  const [typed, setTyped] = useState("100");
  const [from, setFrom] = useState(unit);
  const read = readTyped(typed, HERE.locale);
  const amount = positive(read.ok ? read.value : "");
  const rules: ConversionRules = {
    itemName: name,
    dimension: "mass",
    displayUnit: "g",
    density,
    densitySource: density ? "library" : null,
    mappings: [],
    customUnits: [],
  };
  const wanted = [...SHOWN.mass, ...SHOWN.volume].filter((to) => to !== from);
  const made = wanted.flatMap((to) => {
    const converted = amount && attempt(rules, amount, from, to);
    return converted && "quantity" in converted ? [{ to, quantity: converted.quantity.toString() }] : [];
  });
  return (
    <Card className="grid gap-4">
      <AmountField
        label="Amount"
        name="amount"
        unitName="unit"
        units={unitGroups(["mass", "volume"])}
        amountProps={{ value: typed, onChange: (event) => setTyped(event.target.value) }}
        unitProps={{ value: from, onChange: (event) => setFrom(event.target.value) }}
        error={amount ? undefined : "Enter an amount, such as 250 or 12.5."}
      />
      <DescriptionList
        className="tabular-nums"
        items={made.map(({ to, quantity }) => ({
          term: UNITS.get(to)?.name ?? to,
          detail: formatQuantity(quantity, symbolOf(to), HERE),
        }))}
      />
    </Card>
  );
}
