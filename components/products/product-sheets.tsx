"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useField } from "../forms/action-form";
import { ActSheet } from "../inventory/act-sheet";
import { asTyped } from "../inventory/amount";
import type { Formats } from "../ui/format";
import { TextArea, TextInput } from "../ui/inputs";
import { NewProductFields } from "./new-product-fields";
import { RecipeField, type FindRecipes } from "./recipe-field";
import { SkuFields } from "./sku-fields";
import type { AddSku, AddVariant, CreateProduct, Plain, ProductDetail, SkuDetail } from "./types";

type Form = { commandId: string; closeHref: string };

/** A product, its recipe and its first SKU in one go. */
export function NewProductSheet({
  findRecipes,
  formats,
  ...form
}: Form & { action: CreateProduct; findRecipes: FindRecipes | null; formats: Formats }) {
  const router = useRouter();
  return (
    <ActSheet
      title="New product"
      description="With its first size; more can be added later."
      submit="Add the product"
      stay
      onDone={({ productId }) => router.push(`/products/${productId}` as Route)}
      {...form}
    >
      <NewProductFields formats={formats} />
      {findRecipes && <RecipeField find={findRecipes} />}
      <VariantField />
      <DescriptionField />
    </ActSheet>
  );
}

function VariantField() {
  return (
    <TextInput
      label="Variant"
      required={false}
      placeholder="Gift box"
      hint="Only where the product comes in several kinds."
      {...useField("variant")}
    />
  );
}

const DescriptionField = ({ first }: { first?: string }) => (
  <TextArea label="Description" required={false} rows={3} {...useField("description", first)} />
);

const NameField = ({ first }: { first: string }) => <TextInput label="Name" {...useField("name", first)} />;

export function EditProductSheet({
  product,
  findRecipes,
  ...form
}: Form & {
  product: Pick<ProductDetail, "id" | "name" | "description" | "recipe">;
  action: Plain;
  findRecipes: FindRecipes | null;
}) {
  const { recipe } = product;
  // Who may not look up recipes leaves the one that is set as it is.
  const kept = !findRecipes && recipe ? { recipeId: recipe.id } : undefined;
  return (
    <ActSheet
      title={`Edit ${product.name}`}
      submit="Save"
      hidden={{ productId: product.id, ...kept }}
      {...form}
    >
      <NameField first={product.name} />
      {findRecipes && (
        <RecipeField find={findRecipes} chosen={recipe && { value: recipe.id, label: recipe.name }} />
      )}
      <DescriptionField first={product.description} />
    </ActSheet>
  );
}

export function NewVariantSheet({ productId, ...form }: Form & { productId: string; action: AddVariant }) {
  return (
    <ActSheet
      title="New variant"
      description="Such as a gift box beside the plain bar. Each variant has sizes of its own."
      submit="Add the variant"
      hidden={{ productId }}
      {...form}
    >
      <NameField first="" />
    </ActSheet>
  );
}

export function NewSkuSheet({
  variant,
  formats,
  ...form
}: Form & { variant: { id: string; name: string }; action: AddSku; formats: Formats }) {
  return (
    <ActSheet
      title="New size"
      description={`Of ${variant.name}. It gets a shelf and a code of its own.`}
      submit="Add the size"
      hidden={{ variantId: variant.id }}
      {...form}
    >
      <SkuFields formats={formats} />
    </ActSheet>
  );
}

export function EditSkuSheet({
  sku,
  formats,
  ...form
}: Form & { sku: SkuDetail; action: Plain; formats: Formats }) {
  const typed = (value: string | null) => (value === null ? undefined : asTyped(value, formats.locale));
  return (
    <ActSheet
      title={`Edit ${sku.name}`}
      description="Lots on the shelf keep their cost and expiry."
      submit="Save"
      hidden={{ skuId: sku.id }}
      {...form}
    >
      <NameField first={sku.name} />
      <SkuFields
        sized={false}
        formats={formats}
        facts={{
          sku: sku.sku,
          price: typed(sku.price),
          weight: typed(sku.weight),
          shelfLifeDays: sku.shelfLifeDays === null ? undefined : String(sku.shelfLifeDays),
        }}
      />
    </ActSheet>
  );
}
