"use client";

import { symbolOf } from "@/server/services/unit-conversion/pure";
import { ActionForm, FormNotice } from "../forms/action-form";
import { DensityForm } from "../inventory/conversion-forms";
import { useAnswer } from "../inventory/use-answer";
import { formatDecimal } from "../ui/format";
import { Callout } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { AskOwner } from "./ask-owner";
import { DensityOfEntry } from "./density-of-entry";
import { told, type DrawerProps } from "./fixes";

/** Weight and volume of an item meet through its density: typed here, or taken over from its category. */
export function MissingDensity({ context, onFixed, fixes }: DrawerProps) {
  const itemId = told(context, "itemId");
  const { outcome } = useAnswer(fixes.conversionsOf, itemId ? { itemId } : null);
  const category = outcome.status === "done" ? outcome.answer.category : undefined;
  if (!itemId || !fixes.may.edit) return <AskOwner what="the density of this item" />;
  return (
    <div className="grid gap-6">
      <p className="text-ink-soft">
        {symbolOf(told(context, "from"))} is measured one way and {symbolOf(told(context, "to"))} another.
        With the density one turns into the other; we never guess it.
      </p>
      {category?.defaultDensity && !category.accepted && (
        <ActionForm
          action={fixes.acceptCategoryDensity}
          hidden={{ categoryId: category.id, accepted: "true" }}
          onDone={onFixed}
          className="grid gap-3"
        >
          <Callout
            title={`${category.name}: ${formatDecimal(category.defaultDensity, fixes.formats)} g/ml`}
            act={
              <SubmitButton tone="quiet" size="sm">
                Use it
              </SubmitButton>
            }
          >
            The usual density of this category, for every item in it without one of its own.
          </Callout>
          <FormNotice />
        </ActionForm>
      )}
      <DensityOfEntry {...{ itemId, fixes, onFixed }} />
      <DensityForm
        itemId={itemId}
        density={null}
        locale={fixes.formats.locale}
        action={fixes.setDensity}
        onDone={onFixed}
        submit="Save and go on"
      />
    </div>
  );
}
