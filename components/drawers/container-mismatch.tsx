"use client";

import { ActionForm, FormNotice } from "../forms/action-form";
import { factsOf } from "../inventory/facts-of";
import { ItemFields } from "../inventory/item-fields";
import { LoadingLines } from "../inventory/loading-lines";
import { useAnswer } from "../inventory/use-answer";
import { LinkButton } from "../ui/button";
import { Callout } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { AskOwner } from "./ask-owner";
import { told, type DrawerProps } from "./fixes";
import { ItemMissing } from "./item-missing";

/** What the containers and the yield need to come together: a capacity, a container that fits, or another recipe. */
export function ContainerMismatch(props: DrawerProps) {
  const { context } = props;
  const reason = told(context, "reason");
  if (reason === "no_capacity") return <Capacity {...props} />;
  if (reason === "none_fit") return <ItemMissing {...props} context={{ kind: "container", unit: "each" }} />;
  const recipeId = told(context, "recipeId");
  return (
    <Callout
      tone="soon"
      title="This is decided in the recipe or the plan"
      act={recipeId && <LinkButton href={`/recipes/${recipeId}`}>Open the recipe</LinkButton>}
    >
      Choose containers that are measured like the yield, or give the recipe a yield that can be poured. What
      you planned stays as it is.
    </Callout>
  );
}

/** Says how much a container holds, in its own form. */
function Capacity({ context, onFixed, fixes }: DrawerProps) {
  const itemId = told(context, "itemId");
  const item = useAnswer(fixes.itemDetail, itemId ? { itemId } : null).outcome;
  const categories = useAnswer(fixes.listCategories, {}).outcome;
  if (!itemId || !fixes.may.edit) return <AskOwner what="how much this container holds" />;
  if (item.status !== "done" || categories.status !== "done") return <LoadingLines what="the container" />;
  return (
    <ActionForm action={fixes.editItem} hidden={{ itemId }} onDone={onFixed} className="grid gap-5">
      <ItemFields item={factsOf(item.answer)} categories={categories.answer} locale={fixes.formats.locale} />
      <FormNotice />
      <SubmitButton>Save and go on</SubmitButton>
    </ActionForm>
  );
}
