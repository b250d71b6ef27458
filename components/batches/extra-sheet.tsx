"use client";

import { useState } from "react";
import { useField } from "../forms/action-form";
import { ActSheet } from "../inventory/act-sheet";
import type { FindItems, ItemOption, PreviewUse } from "../inventory/act-types";
import { ItemAmountField, readyAmount, useAmount } from "../inventory/amount";
import { Preview, TakingEffect } from "../inventory/previews";
import { useAnswer } from "../inventory/use-answer";
import { Combobox } from "../ui/combobox";
import { formatQuantity, type Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";
import type { AddExtra, UndoExtra } from "./types";

type Asks = { find: FindItems; preview: PreviewUse | null };

/** Adds what was not planned: which item, how much, and why. */
export function ExtraSheet({
  batchId,
  undo,
  find,
  preview,
  formats,
  ...form
}: Asks & {
  batchId: string;
  action: AddExtra;
  undo: UndoExtra;
  formats: Formats;
  commandId: string;
  closeHref: string;
}) {
  return (
    <ActSheet
      title="Add an extra"
      description="It leaves the shelf now and counts towards the batch's cost."
      submit="Add it to the batch"
      hidden={{ batchId }}
      undo={({ ingredientId }) => ({ action: undo, fields: { batchId, ingredientId } })}
      {...form}
    >
      <ExtraFields {...{ find, preview, formats }} />
    </ActSheet>
  );
}

function ExtraFields({ find, preview, formats }: Asks & { formats: Formats }) {
  const [item, setItem] = useState<ItemOption | null>(null);
  const [found, setFound] = useState<readonly ItemOption[]>([]);
  const { error } = useField("itemId");
  const search = async (text: string) => {
    const outcome = await find({ search: text });
    if (outcome.status !== "done") return [];
    setFound(outcome.answer);
    return outcome.answer.map((one) => ({
      value: one.id,
      label: one.name,
      hint: one.isTracked
        ? `${formatQuantity(one.available, one.unitSymbol, { ...formats, maxPlaces: 3 })} available`
        : "Never runs out",
    }));
  };
  return (
    <>
      <Combobox
        label="What?"
        name="itemId"
        error={error}
        search={search}
        placeholder="Type a few letters"
        onChoice={(choice) => setItem(found.find((one) => one.id === choice?.value) ?? null)}
      />
      {item && <Amount key={item.id} {...{ item, preview, formats }} />}
      <TextInput label="Why?" placeholder="The trace was too thin" {...useField("reason")} />
    </>
  );
}

function Amount({
  item,
  preview,
  formats,
}: {
  item: ItemOption;
  preview: PreviewUse | null;
  formats: Formats;
}) {
  const [typing, setTyping] = useAmount(item);
  const ready = readyAmount(typing, formats.locale);
  const heard = useAnswer(
    preview ?? (() => Promise.resolve({ status: "idle" as const })),
    preview && ready && { itemId: item.id, ...ready },
    250,
  );
  return (
    <>
      <ItemAmountField label="How much?" {...{ item, typing }} locale={formats.locale} onTyping={setTyping} />
      {preview && (
        <Preview heard={heard} waiting="Type an amount to see which lots it takes and what it costs.">
          {(view) => <TakingEffect view={view} formats={formats} />}
        </Preview>
      )}
    </>
  );
}
