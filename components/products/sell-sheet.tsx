"use client";

import { useRef, useState } from "react";
import { useField } from "../forms/action-form";
import { ActSheet } from "../inventory/act-sheet";
import { asTyped, readyAmount } from "../inventory/amount";
import { Effect, Preview } from "../inventory/previews";
import { useAnswer } from "../inventory/use-answer";
import { MoneyField, NumberField } from "../ui/amount-fields";
import { Button } from "../ui/button";
import { TextLink } from "../ui/link";
import { formatDecimal, formatMoney, type Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";
import { Callout } from "../ui/notice";
import type { PreviewSale, ReturnSale, SalePreview, Sell, SkuDetail } from "./types";
import { marginText } from "./words";

/** Sells pieces of a SKU: how many, at what price, to whom. */
export function SellSheet({
  sku,
  preview,
  undo,
  formats,
  makeMore,
  ...form
}: {
  sku: SkuDetail;
  /** Where more of it is planned; null where nobody said, or this person may not. */
  makeMore: string | null;
  action: Sell;
  preview: PreviewSale;
  undo: ReturnSale;
  formats: Formats;
  commandId: string;
  closeHref: string;
}) {
  return (
    <ActSheet
      title={`Sell ${sku.name}`}
      description={`${formatDecimal(sku.onHand, formats)} on the shelf`}
      submit="Record the sale"
      hidden={{ skuId: sku.id }}
      undo={({ adjustmentId }) => ({ action: undo, fields: { adjustmentId, reason: "Recorded by mistake" } })}
      {...form}
    >
      <SellFields {...{ sku, preview, formats, makeMore }} />
    </ActSheet>
  );
}

type SellFieldsProps = { sku: SkuDetail; preview: PreviewSale; formats: Formats; makeMore: string | null };

function SellFields({ sku, preview, formats, makeMore }: SellFieldsProps) {
  const { currency, locale } = formats;
  const quantity = useField("quantity", "1");
  const price = useField("price", sku.price === null ? "" : asTyped(sku.price, locale));
  const [typed, setTyped] = useState({
    quantity: quantity.defaultValue ?? "",
    price: price.defaultValue ?? "",
  });
  const many = useRef<HTMLInputElement>(null);
  const ready = readyAmount({ quantity: typed.quantity, unit: "each" }, locale);
  const heard = useAnswer(
    preview,
    ready && { skuId: sku.id, quantity: typed.quantity, ...(typed.price.trim() && { price: typed.price }) },
    250,
  );
  const sellThose = (available: string) => {
    const those = asTyped(available, locale);
    if (many.current) many.current.value = those;
    many.current?.focus();
    setTyped({ ...typed, quantity: those });
  };
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <NumberField
          ref={many}
          autoFocus
          label="How many?"
          {...quantity}
          onChange={(event) => setTyped({ ...typed, quantity: event.target.value })}
        />
        <MoneyField
          label="Price of one"
          required={false}
          {...price}
          {...{ currency, locale }}
          onChange={(event) => setTyped({ ...typed, price: event.target.value })}
        />
      </div>
      <Preview heard={heard} waiting="Say how many to see which lots go and what is earned.">
        {(view) => <SaleEffect {...{ view, formats, makeMore, sellThose }} />}
      </Preview>
      <TextInput
        label="Customer or order"
        required={false}
        placeholder="Saturday market"
        {...useField("reference")}
      />
    </>
  );
}

type SaleEffectProps = {
  view: SalePreview;
  formats: Formats;
  makeMore: string | null;
  sellThose: (available: string) => void;
};

/** What the sale does; where there are too few, the two ways on. */
function SaleEffect({ view, formats, makeMore, sellThose }: SaleEffectProps) {
  const count = (value: string) => formatDecimal(value, formats);
  return (
    <div className="grid gap-2">
      {view.missing && (
        <Callout tone="brick" title={`${count(view.missing)} missing`}>
          <span className="flex flex-wrap items-center gap-3">
            {view.available === "0" ? (
              "None can be sold."
            ) : (
              <Button size="sm" onClick={() => sellThose(view.available)}>
                Sell the {count(view.available)} that {view.available === "1" ? "is" : "are"} there
              </Button>
            )}
            {makeMore && <TextLink href={makeMore}>Make more</TextLink>}
          </span>
        </Callout>
      )}
      <ul className="grid gap-1 text-sm">
        {view.takes.map((take) => (
          <li key={take.fifoCode} className="flex justify-between gap-3">
            <span className="font-mono">{take.fifoCode}</span>
            <span>{count(take.quantity)}</span>
          </li>
        ))}
      </ul>
      <dl className="divide-line divide-y">
        {view.leaves !== null && <Effect name="Leaves">{count(view.leaves)}</Effect>}
        {view.revenue !== null && !view.missing && (
          <Effect name="Earns">{formatMoney(view.revenue, formats)}</Effect>
        )}
        {view.cost !== null && <Effect name="Cost">{formatMoney(view.cost, formats)}</Effect>}
        {view.margin !== null && <Effect name="Margin">{marginText(view.margin, formats)}</Effect>}
      </dl>
    </div>
  );
}
