"use client";

import { useState } from "react";
import { defaultExpiry } from "@/server/services/expiration/pure";
import { useField } from "../forms/action-form";
import { MoneyField } from "../ui/amount-fields";
import { formatDay, type Formats } from "../ui/format";
import { Checkbox, DateField, Select, TextInput } from "../ui/inputs";
import { ItemAmountField, readyAmount, useAmount } from "./amount";
import type { PreviewRestock } from "./act-types";
import type { ItemDetail } from "./facts-of";
import { Preview, RestockEffect } from "./previews";
import { unitOptions } from "./units";
import { useAnswer } from "./use-answer";

/** All that is said about a new lot, and what it will be; stands inside its form. */
export function RestockFields({
  item,
  today,
  formats,
  preview,
  first,
}: {
  item: ItemDetail;
  today: string;
  formats: Formats;
  preview: PreviewRestock;
  /** The amount to begin with, as typed. */
  first?: string;
}) {
  const { locale, currency } = formats;
  const [typing, setTyping] = useAmount(item, first);
  const [by, setBy] = useState("total");
  const [price, setPrice] = useState("");
  const [costUnit, setCostUnit] = useState(item.displayUnit);
  const [received, setReceived] = useState(today);
  const [keeps, setKeeps] = useState(false);
  const ready = readyAmount(typing, locale);
  const priced = readyAmount({ quantity: price, unit: "" }, locale, true) !== null;
  const cost = by === "total" ? { cost: price } : { unitCost: price, costUnit };
  const heard = useAnswer(preview, ready && { itemId: item.id, ...ready, ...(priced && cost) }, 250);
  const costField = useField(by === "total" ? "cost" : "unitCost");
  const otherCostError = useField(by === "total" ? "unitCost" : "cost").error;
  const expiry = received ? defaultExpiry(received, item.shelfLifeDays) : null;
  const receivedField = useField("receivedOn");
  return (
    <>
      <ItemAmountField
        label="How much came in?"
        autoFocus
        {...{ item, locale, typing }}
        onTyping={setTyping}
      />
      <div className="flex items-end gap-3">
        <MoneyField
          label={by === "total" ? "Cost altogether" : "Cost by the unit"}
          aside={
            <button
              type="button"
              className="text-dye min-h-6 underline underline-offset-3"
              onClick={() => setBy(by === "total" ? "unit" : "total")}
            >
              {by === "total" ? "By the unit" : "Altogether"}
            </button>
          }
          className="flex-1"
          {...{ currency, locale }}
          name={costField.name}
          error={costField.error ?? otherCostError}
          value={price}
          onChange={(event) => setPrice(event.target.value)}
        />
        {by === "unit" && (
          <Select
            label="Unit of the cost"
            hideLabel
            name="costUnit"
            className="w-28"
            value={costUnit}
            onChange={(event) => setCostUnit(event.target.value)}
            options={unitOptions(item.units).map((unit) => ({ ...unit, label: `per ${unit.label}` }))}
          />
        )}
      </div>
      <Preview heard={heard} waiting="Type an amount to see the new lot and what it costs by the unit.">
        {(view) => <RestockEffect view={view} unit={item.unitSymbol} formats={formats} />}
      </Preview>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput label="Supplier" required={false} {...useField("supplier", item.supplier ?? undefined)} />
        <TextInput label="Their lot number" required={false} {...useField("supplierLot")} />
        <DateField
          label="Received"
          max={today}
          name={receivedField.name}
          error={receivedField.error}
          value={received}
          onChange={(event) => setReceived(event.target.value)}
        />
        <DateField
          label="Best before"
          required={false}
          disabled={keeps}
          hint={
            keeps
              ? undefined
              : expiry
                ? `${formatDay(expiry, formats)} unless you choose one`
                : "Keeps unless you choose one"
          }
          {...useField("expirationDate")}
        />
      </div>
      {item.shelfLifeDays !== null && (
        <Checkbox
          label="This lot keeps for ever"
          name="neverExpires"
          checked={keeps}
          onChange={(event) => setKeeps(event.target.checked)}
        />
      )}
      <TextInput label="Note" required={false} {...useField("note")} />
    </>
  );
}
