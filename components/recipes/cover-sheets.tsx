"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { ActionForm, FormNotice, useField, useOutcome } from "../forms/action-form";
import { Sheet } from "../ui/dialog";
import { TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { CoverFields, type CategoryChoice } from "./editor/cover-fields";
import type { Act, Saved } from "./editor/types";

type Shared = { commandId: string; closeHref: string };

/** Name, category and label prefix: they are no version's, and batches keep what they have. */
export function CoverSheet({
  recipe,
  categories,
  action,
  commandId,
  closeHref,
}: Shared & {
  recipe: { id: string; name: string; labelPrefix: string; categoryId: string };
  categories: readonly CategoryChoice[];
  action: Act<unknown>;
}) {
  const router = useRouter();
  return (
    <Sheet
      title="Name and category"
      description="Batches that were started keep the name and the labels they have."
      closeHref={closeHref}
    >
      <ActionForm
        action={action}
        commandId={commandId}
        hidden={{ recipeId: recipe.id }}
        onDone={() => router.push(closeHref as Route, { scroll: false })}
        className="grid gap-5"
      >
        <CoverFields {...recipe} categories={categories} />
        <FormNotice />
        <Send>Save</Send>
      </ActionForm>
    </Sheet>
  );
}

/** A copy with a name of its own: apart, or as a variation within the family. */
export function CopySheet({
  recipe,
  variation,
  action,
  commandId,
  closeHref,
}: Shared & {
  recipe: { id: string; versionId: string; name: string };
  variation: boolean;
  action: Act<Saved>;
}) {
  return (
    <Sheet
      title={variation ? "Make a variation" : "Duplicate the recipe"}
      description={
        variation
          ? `It begins as ${recipe.name} and stays in its family.`
          : `It begins as ${recipe.name} and goes its own way.`
      }
      closeHref={closeHref}
    >
      <ActionForm
        action={action}
        commandId={commandId}
        hidden={{ recipeId: recipe.id, versionId: recipe.versionId }}
        className="grid gap-5"
      >
        <NewName suggested={variation ? `${recipe.name}, variation` : `${recipe.name}, copy`} />
        <FormNotice />
        <Send>{variation ? "Make the variation" : "Duplicate it"}</Send>
      </ActionForm>
    </Sheet>
  );
}

function NewName({ suggested }: { suggested: string }) {
  return (
    <TextInput label="Its name" autoFocus required autoComplete="off" {...useField("name", suggested)} />
  );
}

function Send({ children }: { children: string }) {
  const { pending } = useOutcome();
  return <SubmitButton pending={pending}>{children}</SubmitButton>;
}
