"use client";

import { ClipboardCheck, Download, Trash2 } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import type { Outcome } from "@/server/web/outcome";
import { ActionForm, FormNotice, useOutcome } from "../forms/action-form";
import { LinkButton } from "../ui/button";
import { Select } from "../ui/inputs";
import { SelectionInputs, useSelection } from "../ui/selection";
import { SubmitButton } from "../ui/submit-button";
import { withParams } from "../ui/url";
import { KINDS, type Kind } from "./words";

type SetCategory = (
  previous: Outcome<{ changed: number }>,
  form: FormData,
) => Promise<Outcome<{ changed: number }>>;

/** What can be done with the chosen items; each act keeps the list as it is. */
export function BulkActs({
  adjust,
  setCategory,
  categories,
}: {
  adjust: boolean;
  setCategory?: SetCategory;
  categories: readonly { id: string; name: string; kind: string }[];
}) {
  const path = usePathname();
  const params = useSearchParams();
  const { rows, clear } = useSelection();
  const items = rows.map((row) => row.id).join(".");
  const sheet = (act: string) => withParams(path, params.toString(), { do: act, items, item: null });
  const kinds = [...new Set(categories.map((category) => category.kind))] as Kind[];
  return (
    <>
      {adjust && (
        <>
          <LinkButton size="sm" href={sheet("recount")} scroll={false} icon={<ClipboardCheck aria-hidden />}>
            Recount
          </LinkButton>
          <LinkButton size="sm" href={sheet("write-off")} scroll={false} icon={<Trash2 aria-hidden />}>
            Write off
          </LinkButton>
        </>
      )}
      {setCategory && categories.length > 0 && (
        <ActionForm action={setCategory} onDone={clear} className="flex items-center gap-2">
          <SelectionInputs name="itemIds[]" />
          <Select
            label="Category"
            hideLabel
            name="categoryId"
            className="w-44"
            placeholder="No category"
            options={kinds.map((kind) => ({
              group: KINDS[kind].many,
              options: categories
                .filter((category) => category.kind === kind)
                .map(({ id, name }) => ({ value: id, label: name })),
            }))}
          />
          <SubmitButton size="sm" tone="quiet">
            Set
          </SubmitButton>
          <BulkNotice />
        </ActionForm>
      )}
      <LinkButton
        size="sm"
        tone="bare"
        prefetch={false}
        download
        href={withParams("/inventory/export", params.toString(), { items, do: null })}
        icon={<Download aria-hidden />}
      >
        Export
      </LinkButton>
    </>
  );
}

/** A refusal that belongs to the choice itself is told like one of the whole form. */
function BulkNotice() {
  const { outcome } = useOutcome();
  const problem = outcome.status === "refused" && (outcome.fields.itemIds ?? outcome.fields.categoryId);
  if (problem) return <p className="text-brick max-w-60 text-sm">{problem}</p>;
  return <FormNotice />;
}
