"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

/** A code (lot, batch, SKU) that one press copies. `what` names it: "lot code". */
export function CopyCode({ code, what }: { code: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      return; // No clipboard here: the code can still be selected by hand.
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
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
