"use client";

import { useState } from "react";
import { useField } from "../forms/action-form";
import type { Formats } from "../ui/format";
import { formatQuantity } from "../ui/format";
import { DateField, Select, TextInput } from "../ui/inputs";
import type { PreviewRecount, Shelf } from "./act-types";
import { ItemAmountField, readyAmount, useAmount } from "./amount";
import type { ItemDetail } from "./facts-of";
import { Preview, RecountEffect } from "./previews";
import { lotLabel } from "./take-fields";
import { useAnswer } from "./use-answer";

/** What was counted, of the item or of one of its lots, and what that changes. */
export function RecountFields({
  item,
  shelf,
  lotId,
  formats,
  preview,
}: {
  item: ItemDetail;
  shelf: Shelf;
  lotId?: string;
  formats: Formats;
  preview: PreviewRecount;
}) {
  const { locale } = formats;
  const [typing, setTyping] = useAmount(item);
  const [lot, setLot] = useState(shelf.lots.some((one) => one.lotId === lotId) ? lotId! : "");
  const ready = readyAmount(typing, locale, true);
  const asked = ready && {
    itemId: item.id,
    counted: ready.quantity,
    unit: ready.unit,
    ...(lot && { lotId: lot }),
  };
  const heard = useAnswer(preview, asked, 250);
  const chosen = shelf.lots.find((one) => one.lotId === lot);
  const books = chosen ? chosen.shownRemaining : shelf.shownOnHand;
  const more = heard.outcome.status === "done" && !/^(-|0$)/.test(heard.outcome.answer.difference);
  const expiry = useField("expirationDate");
  return (
    <>
      {shelf.lots.length > 0 && (
        <Select
          label="What did you count?"
          name="lotId"
          value={lot}
          onChange={(event) => setLot(event.target.value)}
          placeholder="All of it"
          options={shelf.lots.map((one) => ({ value: one.lotId, label: lotLabel(one, formats) }))}
        />
      )}
      <ItemAmountField
        label="How much is there?"
        name="counted"
        autoFocus
        hint={`The books say ${formatQuantity(books.quantity, books.unit, { ...formats, maxPlaces: 3 })}.`}
        {...{ item, locale, typing }}
        onTyping={setTyping}
      />
      <Preview heard={heard} waiting="Type what you counted to see the difference.">
        {(view) => <RecountEffect view={view} formats={formats} />}
      </Preview>
      {more && item.isPerishable && (
        <DateField label="Best before of what was found" required={false} {...expiry} />
      )}
      <TextInput label="Reason" required={false} {...useField("reason")} />
      <TextInput label="Note" required={false} {...useField("note")} />
    </>
  );
}
