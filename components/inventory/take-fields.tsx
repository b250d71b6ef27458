"use client";

import { useState } from "react";
import { useField } from "../forms/action-form";
import { Segmented } from "../ui/choices";
import { formatDay, formatQuantity, type Formats } from "../ui/format";
import { DateField, Select, TextInput } from "../ui/inputs";
import type { Lot, PreviewUse, PreviewWriteOff, Shelf } from "./act-types";
import { asTyped, ItemAmountField, readyAmount, useAmount } from "./amount";
import type { ItemDetail } from "./facts-of";
import { Preview, TakingEffect } from "./previews";
import { useAnswer } from "./use-answer";

export type TakeKind = { value: string; label: string };

/** How much of an item goes, what for, and from which lots; with what that takes, leaves and costs. */
export function TakeFields({
  item,
  shelf,
  lotId,
  today,
  formats,
  legend,
  kinds,
  preview,
}: {
  item: ItemDetail;
  shelf: Shelf;
  /** The lot to begin with, where one was pointed at. */
  lotId?: string;
  today: string;
  formats: Formats;
  legend: string;
  kinds: readonly TakeKind[];
  /** The one that knows what each kind may take. */
  preview: { use: PreviewUse } | { writeOff: PreviewWriteOff };
}) {
  const { locale } = formats;
  const first = shelf.lots.find((lot) => lot.lotId === lotId);
  const [typing, setTyping] = useAmount(item);
  const [lot, setLot] = useState(first?.lotId ?? "");
  const [kind, setKind] = useState(firstKind(kinds, first));
  const ready = readyAmount(typing, locale);
  const asked = ready && { itemId: item.id, ...ready, ...(lot && { lotId: lot }) };
  const heard = useAnswer(
    (input: NonNullable<typeof asked> & { kind: string }) => {
      const { kind: as, ...taking } = input;
      return "use" in preview
        ? preview.use(taking)
        : preview.writeOff({ ...taking, kind: as as Parameters<PreviewWriteOff>[0]["kind"] });
    },
    asked && { ...asked, kind },
    250,
  );
  const chosen = shelf.lots.find((one) => one.lotId === lot);
  const all = chosen ? chosen.shownRemaining : shelf.shownAvailable;
  const taken = useField("takenOn", today);
  const lotError = useField("lots").error;
  const kindError = useField("kind").error;
  return (
    <>
      <ItemAmountField
        label="How much?"
        autoFocus
        {...{ item, locale, typing }}
        onTyping={setTyping}
        aside={
          item.isTracked && all.quantity !== "0" ? (
            <button
              type="button"
              className="text-dye min-h-6 underline underline-offset-3"
              onClick={() => setTyping({ quantity: asTyped(all.quantity, locale), unit: item.displayUnit })}
            >
              All {formatQuantity(all.quantity, all.unit, { ...formats, maxPlaces: 3 })}
            </button>
          ) : undefined
        }
      />
      <Segmented
        legend={legend}
        choices={kinds}
        value={kind}
        onChoice={setKind}
        name="kind"
        error={kindError}
      />
      <Preview heard={heard} waiting="Type an amount to see which lots it takes and what it costs.">
        {(view) => <TakingEffect view={view} formats={formats} />}
      </Preview>
      {item.isTracked && shelf.lots.length > 0 && (
        <Select
          label="From"
          hint={lot ? "A lot chosen by hand needs a reason." : undefined}
          name="lotId"
          value={lot}
          onChange={(event) => setLot(event.target.value)}
          error={lotError}
          placeholder={shelf.order === "fefo" ? "Earliest expiry first" : "Oldest lots first"}
          options={shelf.lots.map((one) => ({ value: one.lotId, label: lotLabel(one, formats) }))}
        />
      )}
      <TextInput label="Reason" required={lot ? undefined : false} {...useField("reason")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField label="Taken on" max={today} {...taken} />
        <TextInput label="Note" required={false} {...useField("note")} />
      </div>
    </>
  );
}

/** "LOT-7K2, 340 g, best before 3 March, held" */
export function lotLabel(lot: Lot, formats: Formats): string {
  const { quantity, unit } = lot.shownRemaining;
  const parts = [lot.fifoCode, formatQuantity(quantity, unit, { ...formats, maxPlaces: 3 })];
  if (lot.expirationDate) parts.push(`best before ${formatDay(lot.expirationDate, formats)}`);
  if (lot.state !== "usable") parts.push(lot.state);
  return parts.join(", ");
}

/** What is written off of an expired lot is most likely that: expired. */
function firstKind(kinds: readonly TakeKind[], lot: Lot | undefined): string {
  const expired = lot?.state === "expired" && kinds.find(({ value }) => value === "expired");
  return (expired || kinds[0]!).value;
}
