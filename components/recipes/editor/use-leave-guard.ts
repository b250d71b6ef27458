"use client";

import { useEffect, useState } from "react";

/** Asks before the window is closed or reloaded over something typed and not saved. */
export function useLeaveGuard() {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [touched]);
  return { touch: () => setTouched(true) };
}
