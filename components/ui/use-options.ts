"use client";

import { useEffect, useRef, useState } from "react";
import { matchOptions } from "./match";

/**
 * What a typeahead offers for `text`: out of `options` at once, or from `search` 150 ms after the last key. A late
 * answer to an older text is thrown away. `failed` is true where the search could not be asked.
 */
export function useOptions<T extends { label: string; hint?: string }>(
  text: string,
  active: boolean,
  options: readonly T[] | undefined,
  search: ((text: string) => Promise<readonly T[]>) | undefined,
): { found: readonly T[]; busy: boolean; failed: boolean } {
  const [answer, setAnswer] = useState<{ text: string; found: readonly T[]; failed: boolean } | null>(null);
  const ask = useRef(search);
  useEffect(() => {
    ask.current = search;
  });
  const asks = search !== undefined;
  useEffect(() => {
    if (!asks || !active) return;
    let late = false;
    const timer = setTimeout(async () => {
      try {
        const found = (await ask.current?.(text)) ?? [];
        if (!late) setAnswer({ text, found, failed: false });
      } catch {
        if (!late) setAnswer({ text, found: [], failed: true });
      }
    }, 150);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, active, asks]);
  const own = options ? matchOptions(options, text) : [];
  const asked = asks ? (answer?.found ?? []) : [];
  return {
    found: [...own, ...asked],
    busy: asks && active && answer?.text !== text,
    failed: answer?.failed ?? false,
  };
}
