"use client";

import { ActSheet } from "../inventory/act-sheet";
import { asTyped, ItemAmountField, useAmount, type Measured } from "../inventory/amount";
import { useField } from "../forms/action-form";
import { TextInput } from "../ui/inputs";
import type { Formats } from "../ui/format";
import type { BatchLineView, RecordActual } from "./types";
import { weighEffect } from "./weigh-effect";
import { amountText } from "./words";

export type WeighProps = {
  batchId: string;
  line: BatchLineView;
  item: Measured;
  action: RecordActual;
  formats: Formats;
};

/** What the scale shows for one line of the batch. */
export function WeighSheet({
  batchId,
  line,
  item,
  formats,
  ...form
}: WeighProps & { commandId: string; closeHref: string }) {
  const before = line.actual;
  return (
    <ActSheet
      title={`Weigh in ${line.itemName}`}
      description={`Planned: ${amountText(line.planned, formats)}`}
      submit="Check it off"
      hidden={{ batchId, ingredientId: line.id }}
      undo={() =>
        before && {
          action: form.action,
          fields: {
            batchId,
            ingredientId: line.id,
            quantity: asTyped(before.quantity, formats.locale),
            unit: before.unit,
          },
        }
      }
      {...form}
    >
      <WeighFields {...{ line, item, formats }} />
    </ActSheet>
  );
}

function WeighFields({ line, item, formats }: Pick<WeighProps, "line" | "item" | "formats">) {
  const said = line.actual ?? line.planned;
  const [typing, setTyping] = useAmount(
    { ...item, displayUnit: said.unit },
    asTyped(said.quantity, formats.locale),
  );
  return (
    <>
      <ItemAmountField
        label="On the scale"
        autoFocus
        {...{ item, typing }}
        locale={formats.locale}
        onTyping={setTyping}
        hint={weighEffect({ line, item, typing, formats })}
      />
      <TextInput label="Reason" required={false} hint="Stays in the history." {...useField("reason")} />
    </>
  );
}
