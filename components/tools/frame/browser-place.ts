import { SHARE_PARAM } from "@/server/services/public-tools/pure";
import type { Place } from "./tool-store";

/** Safari refuses more than a hundred changes of the address in half a minute. */
const PAUSE_MS = 400;

/** The address and the storage of this browser. A browser that keeps nothing (private, full) is no error. */
export function browserPlace(tool: string): Place {
  const key = `batchtrack.tool.${tool}`;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    link: () => new URLSearchParams(window.location.search).get(SHARE_PARAM),
    writeLink: (text) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => window.history.replaceState(null, "", addressWith(text)), PAUSE_MS);
    },
    kept: () => {
      try {
        return window.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    keep: (json) => {
      try {
        window.localStorage.setItem(key, json);
      } catch {
        // Then the tool simply begins anew next time.
      }
    },
  };
}

/** This page's address with that state in it, or without any. */
export function addressWith(text: string | null): string {
  const address = new URL(window.location.href);
  if (text === null) address.searchParams.delete(SHARE_PARAM);
  else address.searchParams.set(SHARE_PARAM, text);
  return address.href;
}
