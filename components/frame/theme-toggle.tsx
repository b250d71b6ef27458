"use client";
"use no memo";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Segmented } from "../ui/choices";
import { parseTheme, THEME_COOKIE, themeAttribute, type Theme } from "../ui/theme";

const shown = (): Theme => parseTheme(document.documentElement.dataset.theme);

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** Day, lamp or as the device. Kept a year in a cookie, so that the server renders it from then on. */
export function ThemeToggle({
  theme,
  name = "theme",
}: {
  theme: Theme;
  /** Where two stand on a page. */ name?: string;
}) {
  // The attribute on <html> is the truth: several toggles on a page agree.
  const chosen = useSyncExternalStore(watch, shown, () => theme);
  const choose = (value: string) => {
    const next = value as Theme;
    const attribute = themeAttribute(next);
    if (attribute) document.documentElement.dataset.theme = attribute;
    else delete document.documentElement.dataset.theme;
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <Segmented
      legend="Light"
      hideLegend
      name={name}
      value={chosen}
      onChoice={choose}
      choices={[
        { value: "light", label: <span className="sr-only">Light</span>, icon: <Sun aria-hidden /> },
        { value: "dark", label: <span className="sr-only">Dark</span>, icon: <Moon aria-hidden /> },
        {
          value: "system",
          label: <span className="sr-only">As the device</span>,
          icon: <Monitor aria-hidden />,
        },
      ]}
    />
  );
}
