"use client";

import { Check, Copy } from "lucide-react";
import { useCopy } from "./use-copy";

/** A code (lot, batch, SKU) that one press copies. `what` names it: "lot code". */
export function CopyCode({ code, what }: { code: string; what: string }) {
  const { copied, copy } = useCopy(code);
  return (
    <button
      type="button"
      onClick={copy}
      className="group border-line bg-tray hover:border-edge inline-flex min-h-7 items-center gap-2 rounded-sm border px-2 font-mono text-sm tracking-wide pointer-coarse:min-h-11"
    >
      <span className="sr-only">Copy {what}: </span>
      {code}
      {copied ? (
        <Check aria-hidden className="text-moss size-3.5" />
      ) : (
        <Copy aria-hidden className="text-ink-faint size-3.5" />
      )}
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </button>
  );
}
