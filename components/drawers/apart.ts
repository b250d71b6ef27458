"use client";

import { useState } from "react";
import { flushSync } from "react-dom";

/**
 * Entries of the library that were said to be something else than the own item that looks like them. `hear` takes what the
 * drawer `global_link_suggested` answered, and has it on the page before the form is sent again.
 */
export function useApart() {
  const [apart, setApart] = useState<readonly string[]>([]);
  const hear = (_refused: unknown, made: unknown) => {
    const { apart: slug } = (made ?? {}) as { apart?: string };
    if (slug) flushSync(() => setApart((known) => [...known, slug]));
  };
  return { apart, hear };
}
