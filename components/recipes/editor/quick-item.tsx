"use client";

import { useFixes } from "../../drawers/fixes";
import { ActionForm, FormNotice, useOutcome } from "../../forms/action-form";
import { ItemFields, NEW_ITEM } from "../../inventory/item-fields";
import { LoadingLines } from "../../inventory/loading-lines";
import { useAnswer } from "../../inventory/use-answer";
import { Sheet } from "../../ui/dialog";
import { SubmitButton } from "../../ui/submit-button";
import { itemNow } from "./line-things";
import type { EditorItem } from "./lines";
import type { EditorTools } from "./types";

export type WantedItem = { key: string; name: string };

/** Adds an item that a line wants and nobody has yet, without leaving the recipe. */
export function QuickItem({
  wanted,
  tools,
  onAdded,
  onClose,
}: {
  wanted: WantedItem;
  tools: EditorTools;
  onAdded: (item: EditorItem) => void;
  onClose: () => void;
}) {
  const fixes = useFixes();
  const { outcome } = useAnswer(fixes.listCategories, {});
  const take = async ({ itemId }: { itemId: string }) => {
    const item = await itemNow(tools.findLines, itemId);
    if (item) onAdded(item);
    else onClose();
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add an item"
      description="It goes into this line. Stock can be put on its shelf later."
    >
      {outcome.status === "done" ? (
        <ActionForm action={fixes.createItem} onDone={(added) => void take(added)} className="grid gap-5">
          <ItemFields
            item={{ ...NEW_ITEM, name: wanted.name }}
            categories={outcome.answer}
            locale={fixes.formats.locale}
          />
          <FormNotice />
          <AddButton />
        </ActionForm>
      ) : (
        <LoadingLines what="your categories" />
      )}
    </Sheet>
  );
}

function AddButton() {
  const { pending } = useOutcome();
  return <SubmitButton pending={pending}>Add and use it here</SubmitButton>;
}
