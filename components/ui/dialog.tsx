"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useRouter } from "next/navigation";
import type { Route } from "next";
import { useRef, type ReactNode } from "react";
import { IconButton } from "./button";
import { cx } from "./cx";
import { leave } from "./unsaved";

type SheetProps = {
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  /** What opens it; leave out where `open` or `closeHref` rules. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The sheet is an address: it is open while it is rendered, and closing goes here. */
  closeHref?: string;
  children: ReactNode;
  /** Stays in sight under the scrolling contents; usually the one button. */
  footer?: ReactNode;
  wide?: boolean;
};

/** The first field of a sheet, where none asks for the focus by itself. */
const FIRST = ":is(input, select, textarea):not([type=hidden], :disabled, [readonly])";

/** A sheet laid over the page: from the right on a desk, from below on a phone. `wide` for tables within. */
export function Sheet({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  closeHref,
  children,
  footer,
  wide,
}: SheetProps) {
  const router = useRouter();
  const content = useRef<HTMLDivElement>(null);
  const change = (next: boolean) => {
    if (next) return onOpenChange?.(true);
    leave(() => {
      onOpenChange?.(false);
      if (closeHref) router.push(closeHref as Route, { scroll: false });
    }, content.current);
  };
  return (
    <Radix.Root open={closeHref ? true : open} onOpenChange={change}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="bg-veil animate-veil-in fixed inset-0 z-40" />
        <Radix.Content
          ref={content}
          // Begins at the first field or at the title, never at the cross that closes it.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            // On a phone a field would bring up the keyboard over the sheet before it was read.
            const touch = matchMedia("(pointer: coarse)").matches;
            const first = touch ? null : content.current?.querySelector<HTMLElement>(FIRST);
            (first ?? content.current)?.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cx(
            "bg-sheet text-ink shadow-lift fixed z-50 flex flex-col outline-none",
            "max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[92dvh] max-sm:rounded-t-xl max-sm:animate-rise-in",
            "sm:inset-y-0 sm:right-0 sm:w-full sm:border-l sm:border-line sm:animate-slide-in",
            wide ? "sm:max-w-3xl" : "sm:max-w-md",
          )}
        >
          <header className="border-line flex items-start justify-between gap-4 border-b px-5 py-4">
            <div className="grid gap-0.5">
              <Radix.Title className="text-xl">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-ink-soft text-sm">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close" className="-mt-1 -mr-2">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-5">{children}</div>
          {footer && (
            <footer className="border-line bg-paper flex flex-wrap items-center justify-end gap-3 rounded-b-[inherit] border-t px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
