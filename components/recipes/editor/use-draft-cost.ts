"use client";

import { useEffect, useState } from "react";
import type { AskCost, DraftCost, DraftInput } from "./types";

const PAUSE_MS = 350;

/** What the draft costs, asked a moment after the last change. A late answer to an older draft is thrown away. */
export function useDraftCost(ask: AskCost, input: DraftInput) {
  const key = JSON.stringify(input);
  const [told, setTold] = useState<{ key: string; answer: DraftCost | null }>({ key: "", answer: null });
  useEffect(() => {
    let late = false;
    const timer = setTimeout(async () => {
      const outcome = await ask(JSON.parse(key) as DraftInput).catch(() => null);
      if (!late) setTold({ key, answer: outcome?.status === "done" ? outcome.answer : null });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [ask, key]);
  return { answer: told.answer, busy: told.key !== key };
}
