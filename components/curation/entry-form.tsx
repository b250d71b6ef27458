"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { OpenEntry } from "@/server/services/global-library";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { TextArea, TextInput, type Option } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import type { Saved } from "./act-types";
import { ContainerFields } from "./container-fields";
import { CountedFields, IngredientFields } from "./ingredient-fields";
import type { Kind } from "./words";

/** What is known of the entry whose form it is; undefined for a new one. */
export type Known = OpenEntry | undefined;

/** Everything that an entry of the library says, by its kind; the same form adds one and changes one. */
export function EntryForm({
  kind,
  entry,
  action,
  commandId,
  oils,
  locale,
}: {
  kind: Kind;
  entry?: OpenEntry;
  action: Saved;
  commandId: string;
  /** The fats that the soap calculator knows. */
  oils: readonly Option[];
  locale: string;
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={action}
      commandId={commandId}
      hidden={entry ? { slug: entry.slug, readAt: entry.readAt } : { kind }}
      onDone={({ slug }) => !entry && router.push(`/developer/global-items/${slug}` as Route)}
      className="grid gap-6"
    >
      {kind === "ingredient" && <IngredientFields entry={entry} oils={oils} locale={locale} />}
      {kind === "container" && <ContainerFields entry={entry} locale={locale} />}
      {(kind === "packaging" || kind === "consumable") && <CountedFields entry={entry} />}
      <CommonFields entry={entry} />
      {!entry && <Address />}
      <FormNotice />
      <div>
        <SubmitButton pendingLabel="Saving">{entry ? "Save" : "Add it to the library"}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function CommonFields({ entry }: { entry: Known }) {
  return (
    <>
      <TextArea
        label="Other names"
        required={false}
        hint="One a line. A search for any of them finds this entry, so each may stand for one entry alone."
        {...useField("aliases", entry?.aliases.join("\n"))}
      />
      <TextArea
        label="Note"
        required={false}
        rows={2}
        hint="One or two sentences that a maker must know before using a figure or the stuff."
        {...useField("note", entry?.note)}
      />
      <TextArea
        label="Sources"
        required={false}
        hint="One a line: an address, or a book or standard by name, with what stands there. Figures need one."
        {...useField("sources", entry?.sources.join("\n"))}
      />
    </>
  );
}

function Address() {
  return (
    <TextInput
      label="Address of its page"
      required={false}
      autoComplete="off"
      hint="Small letters, figures and hyphens. Made from the name where it is left blank; it never changes afterwards."
      {...useField("slug")}
    />
  );
}
