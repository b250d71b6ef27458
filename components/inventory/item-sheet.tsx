"use client";

import { useRouter } from "next/navigation";
import type { Route } from "next";
import type { Outcome } from "@/server/web/outcome";
import { ActSheet } from "./act-sheet";
import { ItemFields, NEW_ITEM, type Category, type ItemFacts } from "./item-fields";
import { RadioCards } from "../ui/choices";

type Saved = { itemId: string; name: string };
type Save = (previous: Outcome<Saved>, form: FormData) => Promise<Outcome<Saved>>;

/** Adds an item and goes to its page. */
export function NewItemSheet({
  action,
  commandId,
  closeHref,
  name,
  categories,
  locale,
}: {
  action: Save;
  commandId: string;
  closeHref: string;
  /** What it is to be called, where that was typed already. */
  name?: string;
  categories: readonly Category[];
  locale: string;
}) {
  const router = useRouter();
  return (
    <ActSheet
      title="New item"
      description="Its shelf starts empty; restock it next."
      submit="Add the item"
      {...{ action, commandId, closeHref }}
      stay
      onDone={({ itemId }) => router.push(`/inventory/${itemId}` as Route)}
    >
      <ItemFields item={{ ...NEW_ITEM, name: name ?? "" }} categories={categories} locale={locale} />
      <RadioCards
        legend="Counting"
        name="isTracked"
        defaultValue="true"
        choices={[
          { value: "true", label: "Count it", hint: "Every lot, what it cost and when it expires" },
          { value: "false", label: "It never runs out", hint: "Tap water, for example" },
        ]}
      />
    </ActSheet>
  );
}

/** Changes what is known about an item. */
export function EditItemSheet({
  itemId,
  item,
  action,
  commandId,
  closeHref,
  categories,
  locale,
}: {
  itemId: string;
  item: ItemFacts;
  action: Save;
  commandId: string;
  closeHref: string;
  categories: readonly Category[];
  locale: string;
}) {
  return (
    <ActSheet
      title={`Edit ${item.name}`}
      submit="Save"
      hidden={{ itemId }}
      {...{ action, commandId, closeHref }}
    >
      <ItemFields item={item} categories={categories} locale={locale} />
    </ActSheet>
  );
}
