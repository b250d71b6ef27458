"use client";

import { useState } from "react";
import { typedText } from "@/server/kernel/typed";
import { dimensionOf } from "@/server/services/unit-conversion/pure";
import { useField } from "../forms/action-form";
import { AmountField, NumberField } from "../ui/amount-fields";
import { RadioCards, Segmented } from "../ui/choices";
import { Checkbox, Select, TextArea, TextInput } from "../ui/inputs";
import { Callout } from "../ui/notice";
import { KINDS, type Kind } from "./words";
import { unitGroups, unitOptions } from "./units";

export type ItemFacts = {
  name: string;
  kind: Kind;
  displayUnit: string;
  categoryId: string | null;
  density: string | null;
  isPerishable: boolean;
  shelfLifeDays: number | null;
  lowStock: string | null;
  deductionOrder: "fifo" | "fefo";
  capacity: { quantity: string; unit: string } | null;
  supplier: string | null;
  supplierCode: string | null;
  note: string;
  /** What the item converts to now; unknown for a new one. */
  units: readonly { code: string; symbol: string }[];
  /** The library says what it is: its name, kind, category and density stay as they are. */
  isLinked: boolean;
};

export const NEW_ITEM: ItemFacts = {
  name: "",
  kind: "ingredient",
  displayUnit: "g",
  categoryId: null,
  density: null,
  isPerishable: false,
  shelfLifeDays: null,
  lowStock: null,
  deductionOrder: "fifo",
  capacity: null,
  supplier: null,
  supplierCode: null,
  note: "",
  units: [],
  isLinked: false,
};

export type Category = { id: string; name: string; kind: string };

const MADE_BY_HAND = ["ingredient", "container", "packaging", "consumable"] as const;

/** All that a person says about an item, new or known; stands inside its form. */
export function ItemFields({
  item,
  categories,
  locale,
}: {
  item: ItemFacts;
  categories: readonly Category[];
  locale: string;
}) {
  const [kind, setKind] = useState<Kind>(item.kind);
  const [unit, setUnit] = useState(item.displayUnit);
  const [perishable, setPerishable] = useState(item.isPerishable);
  const typed = (value: string | null) => (value === null ? undefined : typedText(value, locale));
  const dimension = dimensionOf(unit);
  const liquidOrSolid = dimension === "mass" || dimension === "volume";
  const own = item.units.filter(({ code }) => dimensionOf(code) === undefined);
  const known = dimensionOf(item.displayUnit);
  const groups = unitGroups(
    item.isLinked && known
      ? [known]
      : kind === "container"
        ? ["count"]
        : ["mass", "volume", "count", "length", "area"],
  );
  const choose = (next: string) => {
    setKind(next as Kind);
    if (next === "container" && dimension !== "count") setUnit("each");
    if (next === "packaging" && kind === "ingredient" && liquidOrSolid) setUnit("each");
  };
  const low = useField("lowStockQuantity", typed(item.lowStock));
  const lowUnitError = useField("lowStockUnit").error;
  const holds = useField("capacityQuantity", typed(item.capacity?.quantity ?? null));
  const holdsUnitError = useField("capacityUnit").error;
  const density = useField("density", typed(item.density));
  const name = useField("name", item.name);
  const kindField = useField("kind");
  const category = useField("categoryId", kind === item.kind ? (item.categoryId ?? undefined) : undefined);
  const days = item.shelfLifeDays === null ? undefined : String(item.shelfLifeDays);
  const shelfLife = useField("shelfLifeDays", days);
  return (
    <>
      {item.isLinked ? (
        <LockedFacts item={item} />
      ) : (
        <>
          <TextInput label="Name" required autoFocus={!item.name} autoComplete="off" {...name} />
          <RadioCards
            legend="What is it?"
            value={kind}
            onChoice={choose}
            choices={MADE_BY_HAND.map((value) => ({ value, label: KINDS[value].one, hint: HINTS[value] }))}
            {...withoutDefault(kindField)}
          />
        </>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label="Shown in"
          hint="The unit you think in."
          {...withoutDefault(useField("displayUnit"))}
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
          options={own.length ? [{ group: "Your own", options: unitOptions(own) }, ...groups] : groups}
        />
        {!item.isLinked && (
          <Select
            key={kind}
            label="Category"
            required={false}
            placeholder="None"
            options={categories
              .filter((category) => category.kind === kind)
              .map(({ id, name }) => ({ value: id, label: name }))}
            {...category}
          />
        )}
      </div>
      {kind === "container" && (
        <AmountField
          label="Holds"
          required={false}
          units={unitGroups(["volume", "mass"])}
          unitName="capacityUnit"
          defaultUnit={item.capacity?.unit ?? "ml"}
          unitError={holdsUnitError}
          {...holds}
        />
      )}
      {liquidOrSolid && !item.isLinked && (
        <NumberField
          label="Density"
          required={false}
          suffix="g/ml"
          hint="What one millilitre weighs: water 1, most oils about 0.92."
          {...density}
        />
      )}
      <AmountField
        label="Restock at"
        required={false}
        hint="At or below this it counts as low."
        units={unitOptions(item.units.length ? item.units : [{ code: unit, symbol: unit }])}
        unitName="lowStockUnit"
        key={`low-${unit}`}
        defaultUnit={unit}
        unitError={lowUnitError}
        {...low}
      />
      <Checkbox
        label="It spoils"
        name="isPerishable"
        checked={perishable}
        onChange={(event) => setPerishable(event.target.checked)}
      />
      {perishable && <NumberField label="Keeps for" suffix="days" required {...shelfLife} />}
      <Segmented
        legend="Taken first"
        choices={[
          { value: "fifo", label: "Oldest lot" },
          { value: "fefo", label: "Earliest expiry" },
        ]}
        {...useField("deductionOrder", item.deductionOrder)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput label="Supplier" required={false} {...useField("supplier", item.supplier ?? undefined)} />
        <TextInput
          label="Their code"
          required={false}
          {...useField("supplierCode", item.supplierCode ?? undefined)}
        />
      </div>
      <TextArea label="Note" required={false} rows={2} {...useField("note", item.note)} />
    </>
  );
}

/** What the library says of a linked item: shown, sent along unchanged. */
function LockedFacts({ item }: { item: ItemFacts }) {
  const sent = { name: item.name, kind: item.kind, categoryId: item.categoryId, density: item.density };
  return (
    <>
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <Callout title={`${item.name} is linked to the library`}>
        Its name, kind, category, density and what it is measured in stay as they are. Unlink it to change
        them.
      </Callout>
    </>
  );
}

const HINTS = {
  ingredient: "Goes into what you make",
  container: "Holds it: jars, tins, bottles",
  packaging: "Goes around it: labels, boxes",
  consumable: "Gets used up: gloves, liners",
} as const;

/** For controls that follow along as one chooses: they have a value instead of a first one. */
function withoutDefault<T extends { defaultValue?: string }>({ defaultValue: _first, ...rest }: T) {
  return rest;
}
