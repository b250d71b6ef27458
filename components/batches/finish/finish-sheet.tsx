"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "../../forms/action-form";
import { SheetFoot } from "../../forms/sheet-foot";
import type { FindItems } from "../../inventory/act-types";
import { asTyped } from "../../inventory/amount";
import type { AddSku, CreateProduct } from "../../products/types";
import { Sheet } from "../../ui/dialog";
import type { Formats } from "../../ui/format";
import { SubmitButton } from "../../ui/submit-button";
import type { Finish, FinishDraft, PreviewFinish, Reopen } from "../types";
import { FinishFields } from "./finish-fields";
import { firstRows, type MadeRow } from "./made";
import { NewSku, type MadeSku } from "./new-sku";

/** Finishes a batch: what came out of it, and what that costs. What it is sold as can be said on the way. */
export function FinishSheet({
  draft,
  recipeId,
  commandId,
  closeHref,
  formats,
  action,
  undo,
  preview,
  findItems,
  createProduct,
  addSku,
}: {
  draft: FinishDraft;
  recipeId: string;
  commandId: string;
  closeHref: string;
  formats: Formats;
  action: Finish;
  undo: Reopen;
  preview: PreviewFinish;
  findItems: FindItems;
  createProduct: CreateProduct | null;
  addSku: AddSku | null;
}) {
  const router = useRouter();
  const { batchId } = draft;
  const [rows, setRows] = useState<MadeRow[]>(() =>
    firstRows(draft).map((row) => ({ ...row, quantity: asTyped(row.quantity, formats.locale) })),
  );
  const [making, setMaking] = useState(false);
  const mayMake = Boolean(createProduct) || (Boolean(addSku) && draft.variants.length > 0);
  const made = ({ skuId, sku, name }: MadeSku) => {
    // The first one gets the pieces that the plan promised.
    const quantity = rows.length === 0 ? asTyped(draft.portions?.whole ?? "", formats.locale) : "";
    setRows([...rows, { skuId, sku, name, quantity, expirationDate: "" }]);
    setMaking(false);
  };
  return (
    <Sheet
      wide
      title={making ? "What is it sold as?" : `Finish ${draft.label}`}
      description={
        making
          ? "It gets a shelf of its own, and can be priced and sold."
          : "What came out goes on the shelf at its exact cost."
      }
      closeHref={closeHref}
    >
      {/* Kept while a SKU is made, so that nothing typed is lost. */}
      <div hidden={making}>
        <ActionForm
          action={action}
          commandId={commandId}
          hidden={{ batchId }}
          undo={() => ({ action: undo, fields: { batchId, reason: "Finished by mistake" } })}
          onDone={() => router.push(closeHref as Route, { scroll: false })}
          className="grid gap-6"
        >
          <FinishFields
            {...{ draft, rows, preview, findItems, formats }}
            onRows={setRows}
            onNew={mayMake ? () => setMaking(true) : null}
          />
          <SheetFoot>
            <SubmitButton className="w-full">Finish the batch</SubmitButton>
          </SheetFoot>
        </ActionForm>
      </div>
      {making && (
        <NewSku
          {...{ draft, recipeId, createProduct, addSku, formats }}
          onMade={made}
          onBack={() => setMaking(false)}
        />
      )}
    </Sheet>
  );
}
