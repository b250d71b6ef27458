import { useEffect, useRef } from "react";
import type { Refused } from "../forms/action-form";
import type { PlanSnapshot } from "./types";

const PATIENCE_MS = 10_000;

/**
 * Waits for the plan that knows what a drawer has just mended: the one that was refused is frozen without it. Stock is the
 * exception, it is looked at when the batch starts.
 */
export function useNextPlan(snapshot: PlanSnapshot | null) {
  const now = snapshot ? JSON.stringify(snapshot) : "";
  const shown = useRef(now);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    waiting.current?.();
  }, [now]);
  return async ({ drawer, values }: Refused) => {
    if (drawer?.kind === "insufficient_stock" || shown.current !== values["snapshot:json"]) return;
    await new Promise<void>((resolve) => {
      waiting.current = resolve;
      setTimeout(resolve, PATIENCE_MS);
    });
  };
}
