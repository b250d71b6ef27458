"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { linkSuggestions } from "@/server/services/inventory";
import { useApart } from "../drawers/apart";
import { useField } from "../forms/action-form";
import { Combobox } from "../ui/combobox";
import { formatDecimal } from "../ui/format";
import { ActSheet } from "./act-sheet";
import type { Act } from "./act-types";
import type { ItemDetail } from "./facts-of";
import type { Ask } from "./use-answer";

type Suggested = Awaited<ReturnType<typeof linkSuggestions>>;
type Form = { commandId: string; closeHref: string };

const optionOf = ({ slug, name, inci, density }: Suggested[number]) => ({
  value: slug,
  label: name,
  hint: [inci, density && `${formatDecimal(density, { locale: "en-US" })} g/ml`].filter(Boolean).join(", "),
});

/** Says which entry of the library an item is: those like its name are offered, others are found by typing. */
export function LinkSheet({
  item,
  suggested,
  find,
  action,
  ...form
}: Form & {
  item: ItemDetail;
  suggested: Suggested;
  find: Ask<{ itemId: string; search: string }, Suggested>;
  action: Act<{ itemId: string; name: string; entry: string }>;
}) {
  const search = async (text: string) => {
    const outcome = await find({ itemId: item.id, search: text });
    return outcome.status === "done" ? outcome.answer.map(optionOf) : [];
  };
  return (
    <ActSheet
      {...form}
      title={`What is ${item.name}?`}
      description="Its name, density, category and what it is measured in stay as they are while it is linked. Stock and costs are untouched."
      action={action}
      hidden={{ itemId: item.id }}
      submit="Link"
    >
      <EntryField search={search} best={suggested[0] ? optionOf(suggested[0]) : null} />
    </ActSheet>
  );
}

function EntryField({
  search,
  best,
}: {
  search: (text: string) => Promise<ReturnType<typeof optionOf>[]>;
  best: ReturnType<typeof optionOf> | null;
}) {
  const { error } = useField("slug");
  return (
    <Combobox
      label="Entry of the library"
      name="slug"
      required
      defaultChoice={best}
      search={search}
      error={error}
      placeholder="Olive oil"
    />
  );
}

/** Adds an entry of the library to the inventory and goes to its item. */
export function SaveEntrySheet({
  entry,
  action,
  ...form
}: Form & {
  entry: { slug: string; name: string };
  action: Act<{ itemId: string; name: string; added: boolean }>;
}) {
  const router = useRouter();
  const { apart, hear } = useApart();
  return (
    <ActSheet
      {...form}
      title={`Save ${entry.name}`}
      description="It comes onto your list linked to the library, with an empty shelf; restock it next."
      action={action}
      hidden={{ slug: entry.slug, apart: String(apart.includes(entry.slug)) }}
      onMended={hear}
      submit="Save to my inventory"
      stay
      onDone={({ itemId }) => router.push(`/inventory/${itemId}` as Route)}
    >
      {null}
    </ActSheet>
  );
}
