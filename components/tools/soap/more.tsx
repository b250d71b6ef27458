"use no memo";

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** What few recipes need, a click away. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group border-line rounded-md border">
      <summary className="text-ink hover:bg-tray flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-md px-3 text-sm font-medium">
        <ChevronRight
          aria-hidden
          className="text-ink-faint size-4 transition-transform group-open:rotate-90"
        />
        {title}
      </summary>
      <div className="grid gap-4 p-3 pt-1">{children}</div>
    </details>
  );
}
