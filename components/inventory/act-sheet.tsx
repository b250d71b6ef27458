"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, type ComponentProps, type ReactNode } from "react";
import { ActionForm, type FormNotice } from "../forms/action-form";
import { SheetFoot } from "../forms/sheet-foot";
import { Sheet } from "../ui/dialog";
import { SubmitButton } from "../ui/submit-button";

/** A sheet over the page with one form and one button; when it is done the sheet goes and `onDone` hears the answer. */
export function ActSheet<A>({
  title,
  description,
  closeHref,
  wide,
  stay,
  submit,
  submitProps,
  notice,
  onDone,
  children,
  ...form
}: ComponentProps<typeof ActionForm<A>> & {
  title: ReactNode;
  description?: ReactNode;
  closeHref: string;
  wide?: boolean;
  /** `onDone` goes elsewhere by itself. */
  stay?: boolean;
  /** What the one button says. */
  submit: ReactNode;
  submitProps?: ComponentProps<typeof SubmitButton>;
  /** What leads on from a refusal, by its code. */
  notice?: ComponentProps<typeof FormNotice>["children"];
  children: ReactNode;
}) {
  const router = useRouter();
  const done = useCallback(
    (answer: A) => {
      onDone?.(answer);
      if (!stay) router.push(closeHref as Route, { scroll: false });
    },
    [onDone, router, closeHref, stay],
  );
  return (
    <Sheet {...{ title, description, closeHref, wide }}>
      <ActionForm {...form} onDone={done} className="flex min-h-full flex-col gap-5">
        {children}
        <SheetFoot notice={notice}>
          <SubmitButton className="w-full" {...submitProps}>
            {submit}
          </SubmitButton>
        </SheetFoot>
      </ActionForm>
    </Sheet>
  );
}
