"use client";

import { useState } from "react";
import { ActionForm, FormNotice } from "../../forms/action-form";
import { NewProductFields } from "../../products/new-product-fields";
import { SkuFields } from "../../products/sku-fields";
import type { AddSku, CreateProduct } from "../../products/types";
import { Button } from "../../ui/button";
import type { Formats } from "../../ui/format";
import { Select } from "../../ui/inputs";
import { SubmitButton } from "../../ui/submit-button";
import type { FinishDraft } from "../types";

export type MadeSku = { skuId: string; sku: string; name: string };

/** Says what a batch is sold as, without leaving its finish: a further size of a product, or a new product. */
export function NewSku({
  draft,
  recipeId,
  createProduct,
  addSku,
  formats,
  onMade,
  onBack,
}: {
  draft: Pick<FinishDraft, "variants" | "recipeName">;
  recipeId: string;
  createProduct: CreateProduct | null;
  addSku: AddSku | null;
  formats: Formats;
  onMade: (sku: MadeSku) => void;
  onBack: () => void;
}) {
  const variants = addSku ? draft.variants : [];
  const [variantId, setVariantId] = useState(variants[0]?.variantId ?? "");
  const foot = (
    <>
      <FormNotice />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>Back to the finish</Button>
        <SubmitButton>Add it</SubmitButton>
      </div>
    </>
  );
  return (
    <div className="grid gap-5">
      {variants.length > 0 && (
        <Select
          label="It is"
          value={variantId}
          onChange={(event) => setVariantId(event.target.value)}
          options={[
            ...variants.map((one) => ({ value: one.variantId, label: `A size of ${one.name}` })),
            ...(createProduct ? [{ value: "", label: "A new product" }] : []),
          ]}
        />
      )}
      {variantId && addSku ? (
        <ActionForm
          key={variantId}
          action={addSku}
          hidden={{ variantId }}
          onDone={onMade}
          className="grid gap-5"
        >
          <SkuFields formats={formats} />
          {foot}
        </ActionForm>
      ) : createProduct ? (
        <ActionForm
          action={createProduct}
          hidden={{ recipeId }}
          onDone={({ sku }) => sku && onMade(sku)}
          className="grid gap-5"
        >
          <NewProductFields name={draft.variants.length ? "" : draft.recipeName} formats={formats} />
          {foot}
        </ActionForm>
      ) : null}
    </div>
  );
}
