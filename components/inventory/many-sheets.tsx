"use client";

import { useField } from "../forms/action-form";
import { AmountField } from "../ui/amount-fields";
import { Segmented } from "../ui/choices";
import { formatQuantity, type Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";
import { ActSheet } from "./act-sheet";
import type { ItemOption, RecountMany, TakeAct, Undo } from "./act-types";
import { asTyped } from "./amount";
import { unitOptions } from "./units";
import { WRITE_OFF_WORDS } from "./words";

type Props = {
  items: readonly ItemOption[];
  commandId: string;
  closeHref: string;
  formats: Formats;
  undo: Undo;
};

/** Counts many items in one go: each begins with what the books say, and only differences are recorded. */
export function RecountManySheet({ items, formats, undo, ...form }: Props & { action: RecountMany }) {
  return (
    <ActSheet
      title={`Recount ${countOf(items.length)}`}
      description="Change what you counted otherwise; the rest stays."
      submit="Record the counts"
      undo={({ posted }) => posted && { action: undo, fields: { adjustmentId: posted.adjustmentId } }}
      {...form}
    >
      {items.map((item, i) => (
        <Line key={item.id} list="counts" amount="counted" there={item.onHand} {...{ item, i, formats }} />
      ))}
      <Reason />
    </ActSheet>
  );
}

/** Writes many items off in one go, all or nothing. */
export function WriteOffManySheet({ items, formats, undo, ...form }: Props & { action: TakeAct }) {
  return (
    <ActSheet
      title={`Write off ${countOf(items.length)}`}
      description="All of them, or none: it is one entry."
      submit="Write them off"
      undo={({ adjustmentId }) => ({ action: undo, fields: { adjustmentId } })}
      {...form}
    >
      <Segmented legend="What happened?" name="kind" defaultValue="spoil" choices={WRITE_OFF_WORDS} />
      {items.map((item, i) => (
        <Line key={item.id} list="lines" amount="quantity" there={item.available} {...{ item, i, formats }} />
      ))}
      <Reason />
    </ActSheet>
  );
}

const Reason = () => <TextInput label="Reason" required={false} {...useField("reason")} />;

function Line({
  item,
  i,
  list,
  amount,
  there,
  formats,
}: {
  item: ItemOption;
  i: number;
  list: string;
  amount: string;
  /** What the field begins with, in the item's own unit. */
  there: string;
  formats: Formats;
}) {
  const books = formatQuantity(there, item.unitSymbol, { ...formats, maxPlaces: 3 });
  return (
    <div>
      <input type="hidden" name={`${list}.${i}.itemId`} value={item.id} />
      <AmountField
        label={item.name}
        hint={`${books} by the books`}
        units={unitOptions(item.units)}
        unitName={`${list}.${i}.unit`}
        defaultUnit={item.displayUnit}
        unitError={useField(`${list}.${i}.unit`).error}
        {...useField(`${list}.${i}.${amount}`, asTyped(there, formats.locale))}
      />
    </div>
  );
}

const countOf = (items: number) => (items === 1 ? "1 item" : `${items} items`);
