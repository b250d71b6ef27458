import type { ReactNode } from "react";

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="border-edge/50 bg-sheet text-ink-soft inline-flex min-w-5 items-center justify-center rounded-sm border border-b-2 px-1 font-sans text-xs leading-4">
      {children}
    </kbd>
  );
}
