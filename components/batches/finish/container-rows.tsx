"use client";

import { useState } from "react";
import { useField } from "../../forms/action-form";
import type { FindItems } from "../../inventory/act-types";
import { asTyped } from "../../inventory/amount";
import { NumberField } from "../../ui/amount-fields";
import { Combobox } from "../../ui/combobox";
import type { FinishDraft } from "../types";

type Container = FinishDraft["containers"][number];

/** Containers and packaging that were really filled; what is not named was not used. */
export function ContainerRows({
  planned,
  find,
  locale,
}: {
  planned: readonly Container[];
  find: FindItems;
  locale: string;
}) {
  const [rows, setRows] = useState<readonly Container[]>(planned);
  const search = async (text: string) => {
    const outcome = await find({ search: text, kinds: ["container", "packaging"] });
    if (outcome.status !== "done") return [];
    return outcome.answer
      .filter((item) => item.dimension === "count" && !rows.some((row) => row.itemId === item.id))
      .map((item) => ({ value: item.id, label: item.name, hint: `${item.available} available` }));
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-medium">Containers and packaging used</legend>
      {rows.map((row, i) => (
        <ContainerRow key={row.itemId} {...{ row, locale }} index={i} />
      ))}
      <Combobox
        key={rows.length}
        label="Add a container"
        hideLabel={rows.length === 0}
        name=""
        placeholder="Type to add a jar, a tin, a box"
        search={search}
        onChoice={(choice) =>
          choice && setRows([...rows, { itemId: choice.value, itemName: choice.label, count: "" }])
        }
      />
    </fieldset>
  );
}

function ContainerRow({ row, index, locale }: { row: Container; index: number; locale: string }) {
  const name = `containers.${index}.count`;
  return (
    <>
      <input type="hidden" name={`containers.${index}.itemId`} value={row.itemId} />
      <NumberField label={row.itemName} suffix="used" {...useField(name, asTyped(row.count, locale))} />
    </>
  );
}
