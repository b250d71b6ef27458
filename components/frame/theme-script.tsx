"use client";

import { useLayoutEffect } from "react";
import { parseTheme, THEME_COOKIE, themeAttribute } from "../ui/theme";

/**
 * Sets the chosen light before the first paint. A page that the browser renders from nothing (one that is missing)
 * never runs the script: there the effect does it.
 */
export function ThemeScript({ script }: { script: string }) {
  useLayoutEffect(showChosen, []);
  return (
    <script
      // A script that the browser renders is none, and React would say so.
      type={typeof window === "undefined" ? "text/javascript" : "text/plain"}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: script }}
    />
  );
}

function showChosen(): void {
  const [, kept] = new RegExp(`(?:^|; )${THEME_COOKIE}=([^;]*)`).exec(document.cookie) ?? [];
  const chosen = themeAttribute(parseTheme(kept));
  if (chosen) document.documentElement.dataset.theme = chosen;
}
