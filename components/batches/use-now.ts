"use client";

import { useEffect, useState } from "react";

/**
 * The server's clock in the browser, in milliseconds, ticking each second: timers count by it, so that a device whose clock
 * is wrong shows the same as all others. `iso` is the instant at which the page was rendered.
 */
export function useNow(iso: string): number {
  const [now, setNow] = useState(() => Date.parse(iso));
  useEffect(() => {
    const ahead = Date.parse(iso) - Date.now();
    const tick = () => setNow(Date.now() + ahead);
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [iso]);
  return now;
}
