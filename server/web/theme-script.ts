import { createHash } from "node:crypto";
import { THEME_COOKIE } from "./cookie";

/**
 * Sets the chosen light before anything is painted. A constant, so that its hash stands in every policy and the pages
 * around it need not be rendered for each visitor. Without scripts the system decides.
 */
export const THEME_SCRIPT = `(function(){var m=/(?:^|; )${THEME_COOKIE}=(light|dark)(?:;|$)/.exec(document.cookie);if(m)document.documentElement.dataset.theme=m[1]})()`;

/** An inline script as a content security policy names it: "'sha256-…'". */
export const scriptHash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
