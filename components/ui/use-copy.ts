"use client";

import { useState } from "react";

/** Puts a text into the clipboard; `copied` is true for as long as one looks whether it worked. */
export function useCopy(text: string): { copied: boolean; copy: () => Promise<void> } {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return; // No clipboard here: the text can still be selected by hand.
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return { copied, copy };
}
