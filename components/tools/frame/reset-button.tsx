"use client";
"use no memo";

import { RotateCcw, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Begins anew, and offers what was there until something else is typed. */
export function ResetButton<S>({
  state,
  defaults,
  setState,
}: {
  state: S;
  defaults: S;
  setState: (next: S) => void;
}) {
  const [before, setBefore] = useState<S | null>(null);
  if (before !== null && state === defaults)
    return (
      <Button size="sm" tone="bare" icon={<Undo2 aria-hidden />} onClick={() => setState(before)}>
        Bring back
      </Button>
    );
  const reset = () => {
    setBefore(state);
    setState(defaults);
  };
  return (
    <Button size="sm" tone="bare" icon={<RotateCcw aria-hidden />} onClick={reset}>
      Start over
    </Button>
  );
}
