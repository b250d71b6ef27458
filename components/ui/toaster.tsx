"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner, toast } from "sonner";

/** Where toasts appear; stands once in the frame. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      className="font-sans!"
      offset={{ bottom: 24, right: 24 }}
      mobileOffset={{ bottom: 84 }}
      icons={{
        success: <CircleCheck aria-hidden className="text-moss size-5" />,
        error: <CircleAlert aria-hidden className="text-brick size-5" />,
        info: <Info aria-hidden className="text-dye size-5" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-md border border-line bg-sheet px-4 py-3 text-sm text-ink shadow-lift sm:w-96",
          content: "flex-1",
          title: "font-medium",
          description: "text-ink-soft",
          actionButton:
            "min-h-8 shrink-0 rounded-sm px-3 font-medium text-dye hover:bg-dye-wash pointer-coarse:min-h-11",
        },
      }}
    />
  );
}

/** Says that something worked. */
export const toastDone = (message: string, description?: string) => toast.success(message, { description });

/** Says that something did not work, and stays until it is read. */
const toastFailed = (message: string, description?: string) =>
  toast.error(message, { description, duration: 10_000 });

/**
 * Says what was done and offers to take it back for ten seconds. `onUndo` runs the undoing command; what it throws is
 * told as a failure.
 */
export function toastUndo({
  message,
  description,
  onUndo,
  done = "Undone",
}: {
  message: string;
  description?: string;
  onUndo: () => Promise<void> | void;
  done?: string;
}) {
  toast.success(message, {
    description,
    duration: 10_000,
    action: {
      label: "Undo",
      onClick: async () => {
        try {
          await onUndo();
          toast.info(done);
        } catch {
          toastFailed("That could not be undone. Nothing was changed.");
        }
      },
    },
  });
}
