"use client";
"use no memo";

import { Check, Copy } from "lucide-react";
import { useCopy } from "@/components/ui/use-copy";

/** Copies a block of code; `what` names it. */
export function CopyBlock({ code, what }: { code: string; what: string }) {
  const { copied, copy } = useCopy(code);
  return (
    <button
      type="button"
      onClick={copy}
      className="text-dye hover:text-dye-deep inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11"
    >
      {copied ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
      <span>{copied ? "Copied" : "Copy"}</span>
      <span className="sr-only">: {what}</span>
    </button>
  );
}
