/** The person's choice of light; "system" follows the device. */
export type Theme = "light" | "dark" | "system";

/** Cookie which holds the choice, so that the server renders it and nothing flashes. */
export const THEME_COOKIE = "bt_theme";

/** Reads the cookie's value; anything unknown is "system". */
export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

/** For `<html data-theme={...}>`: undefined lets the system decide. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}
