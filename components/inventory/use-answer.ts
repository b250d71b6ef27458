"use client";

import { useEffect, useRef, useState } from "react";
import type { Outcome } from "@/server/web/outcome";

/** A question to the server as a component may ask it. */
export type Ask<I, A> = (input: I) => Promise<Outcome<A>>;

export type Heard<A> = {
  /** The answer to what was asked last; the former one stays in sight until the next is here. */
  outcome: Outcome<A>;
  /** What is in sight belongs to an older input. */
  busy: boolean;
};

/**
 * Asks whenever the input changes, `delay` ms after it came to rest; null asks nothing. A late answer to an older input
 * is thrown away. Where the server cannot be reached, nothing is shown: the act itself will say so.
 */
export function useAnswer<I, A>(ask: Ask<I, A>, input: I | null, delay = 0): Heard<A> {
  const key = input === null ? null : JSON.stringify(input);
  const [heard, setHeard] = useState<{ key: string; outcome: Outcome<A> } | null>(null);
  const latest = useRef({ ask, input });
  useEffect(() => {
    latest.current = { ask, input };
  });
  useEffect(() => {
    if (key === null) return;
    let late = false;
    const timer = setTimeout(async () => {
      const { ask: question, input: given } = latest.current;
      const outcome = await question(given!).catch((): Outcome<A> => ({ status: "idle" }));
      if (!late) setHeard({ key, outcome });
    }, delay);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [key, delay]);
  if (key === null) return { outcome: { status: "idle" }, busy: false };
  return { outcome: heard?.outcome ?? { status: "idle" }, busy: heard?.key !== key };
}
