/** Names of our cookies; importable by middleware. */

const secure = (process.env.APP_URL ?? "").startsWith("https:");

/** Holds only the random id of a session, encrypted by next-auth. */
export const SESSION_COOKIE = secure ? "__Host-batchtrack.session" : "batchtrack.session";
/** "light" or "dark"; absent means as the device says. */
export const THEME_COOKIE = "bt_theme";
export const usesHttps = secure;
