/** Names of our cookies; importable by middleware. */

const secure = (process.env.APP_URL ?? "").startsWith("https:");

/** Holds only the random id of a session, encrypted by next-auth. */
export const SESSION_COOKIE = secure ? "__Host-batchtrack.session" : "batchtrack.session";
/** "light" or "dark"; absent means as the device says. */
export const THEME_COOKIE = "bt_theme";
/** A visitor's secret: what he keeps of the calculators without an account. */
export const DRAFTS_COOKIE = secure ? "__Host-batchtrack.drafts" : "batchtrack.drafts";
export const usesHttps = secure;
