"use client";

import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";

/**
 * A plain question before what cannot be undone; everything else gets a toast with Undo instead. `children` say the
 * consequences, `confirm` is the button (or the form with the button) that does it.
 */
export function ConfirmDialog({
  trigger,
  title,
  children,
  confirm,
  cancelLabel = "Keep it",
}: {
  trigger: ReactNode;
  title: ReactNode;
  children: ReactNode;
  confirm: ReactNode;
  cancelLabel?: string;
}) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="bg-veil animate-veil-in fixed inset-0 z-40" />
        <AlertDialog.Content className="bg-sheet border-line text-ink shadow-lift animate-rise-in fixed inset-x-4 top-[18vh] z-50 mx-auto grid max-w-md gap-4 rounded-lg border p-6 outline-none">
          <AlertDialog.Title className="text-xl">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="text-ink-soft">{children}</div>
          </AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-3 pt-2">
            <AlertDialog.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </AlertDialog.Cancel>
            {confirm}
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
