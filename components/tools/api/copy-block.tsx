"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

/** Copies a block of code; `what` names it. */
export function CopyBlock({ code, what }: { code: string; what: string }) {
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
      className="text-dye hover:text-dye-deep inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11"
    >
      {copied ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
      <span>{copied ? "Copied" : "Copy"}</span>
      <span className="sr-only">: {what}</span>
    </button>
  );
}
