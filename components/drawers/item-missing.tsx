"use client";

import { ActionForm, FormNotice } from "../forms/action-form";
import { ItemFields, NEW_ITEM } from "../inventory/item-fields";
import { LoadingLines } from "../inventory/loading-lines";
import { useAnswer } from "../inventory/use-answer";
import { KINDS, type Kind } from "../inventory/words";
import { SubmitButton } from "../ui/submit-button";
import { AskOwner } from "./ask-owner";
import { told, type DrawerProps } from "./fixes";
import { entriesIn, SaveEntries } from "./save-entries";

const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text) && text !== "product";

/** Makes the item that something refers to and that is not there: of the library's entries, where these are told, else a new one. */
export function ItemMissing(props: DrawerProps) {
  const entries = entriesIn(props.context);
  return entries.length > 0 ? <SaveEntries {...props} entries={entries} /> : <NewItem {...props} />;
}

/** Name, kind and unit are filled in as far as told. */
function NewItem({ context, onFixed, fixes }: DrawerProps) {
  const { outcome } = useAnswer(fixes.listCategories, {});
  if (!fixes.may.create) return <AskOwner what="which items there are" />;
  if (outcome.status !== "done") return <LoadingLines what="your categories" />;
  const kind = told(context, "kind");
  const item = {
    ...NEW_ITEM,
    name: told(context, "itemName") || told(context, "name"),
    kind: isKind(kind) ? kind : NEW_ITEM.kind,
    displayUnit: told(context, "unit") || (kind === "container" ? "each" : NEW_ITEM.displayUnit),
  };
  return (
    <ActionForm action={fixes.createItem} onDone={onFixed} className="grid gap-5">
      <ItemFields item={item} categories={outcome.answer} locale={fixes.formats.locale} />
      <FormNotice />
      <SubmitButton>Add the item and go on</SubmitButton>
    </ActionForm>
  );
}
