"use client";

import { Plus } from "lucide-react";
import { useField } from "../../forms/action-form";
import { NumberField } from "../../ui/amount-fields";
import { Button } from "../../ui/button";
import { FieldError } from "../../ui/field";
import { DateField } from "../../ui/inputs";
import { Callout } from "../../ui/notice";
import type { MadeRow } from "./made";

/** What was made: whole pieces of one or several SKUs. */
export function MadeRows({
  rows,
  onRows,
  onNew,
}: {
  rows: readonly MadeRow[];
  onRows: (rows: MadeRow[]) => void;
  /** Makes a SKU that does not exist yet; null where this person may not. */
  onNew: (() => void) | null;
}) {
  const { error } = useField("outputs");
  // Rows of which nothing was made are no part of the form: those that are count from zero without holes.
  const made = rows.filter(isMade);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-medium">What was made?</legend>
      {rows.map((row) => (
        <MadeFields
          key={row.skuId}
          row={row}
          index={made.indexOf(row)}
          onQuantity={(quantity) =>
            onRows(rows.map((one) => (one.skuId === row.skuId ? { ...one, quantity } : one)))
          }
        />
      ))}
      {rows.length === 0 && (
        <Callout
          tone="soon"
          title="This recipe has no product yet"
          act={
            onNew && (
              <Button tone="primary" size="sm" onClick={onNew}>
                Say what it is sold as
              </Button>
            )
          }
        >
          {onNew
            ? "Give it a name and a size, and what was made goes on its shelf."
            : "Somebody who may add products has to say first what it is sold as."}
        </Callout>
      )}
      {error && <FieldError>{rows.length > 0 ? error : "Say first what it is sold as."}</FieldError>}
      {rows.length > 0 && onNew && (
        <div>
          <Button tone="bare" size="sm" icon={<Plus aria-hidden />} onClick={onNew}>
            Another size or product
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const isMade = ({ quantity }: MadeRow) => quantity.trim() !== "" && quantity.trim() !== "0";

function MadeFields({
  row,
  index,
  onQuantity,
}: {
  row: MadeRow;
  /** Below zero: nothing of it was made. */
  index: number;
  onQuantity: (quantity: string) => void;
}) {
  const at = `outputs.${index}.`;
  const quantity = useField(`${at}quantity`);
  const lost = useField(`${at}lost`);
  const expires = useField(`${at}expirationDate`);
  const name = (field: string) => (index < 0 ? undefined : at + field);
  return (
    <div className="border-line bg-paper grid gap-3 rounded-md border p-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{row.name}</span>
        <span className="text-ink-soft font-mono text-xs">{row.sku}</span>
      </p>
      {index >= 0 && <input type="hidden" name={name("skuId")} value={row.skuId} />}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-[1fr_1fr_1.5fr]">
        <NumberField
          label="Good ones"
          name={name("quantity")}
          value={row.quantity}
          onChange={(event) => onQuantity(event.target.value)}
          error={quantity.error}
        />
        <NumberField label="Spoiled" required={false} name={name("lost")} error={lost.error} />
        <DateField
          label="Best before"
          required={false}
          className="max-sm:col-span-2"
          name={name("expirationDate")}
          defaultValue={row.expirationDate}
          error={expires.error}
        />
      </div>
    </div>
  );
}
