"use client";

import { useField } from "../forms/action-form";
import type { Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";
import { SkuFields } from "./sku-fields";

/** A product with its first SKU, as one thing. */
export function NewProductFields({ name, formats }: { name?: string; formats: Formats }) {
  return (
    <>
      <TextInput label="Product" placeholder="Lavender bar" {...useField("name", name)} />
      <SkuFields prefix="firstSku." formats={formats} />
    </>
  );
}
