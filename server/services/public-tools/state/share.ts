import { fitState, type ToolState } from "./shape";

/** The query parameter of a share link. */
export const SHARE_PARAM = "s";

/** Of the codec, not of a tool: a tool whose fields get another meaning takes a new field. */
const VERSION = "1";

/** More than this some mail program or proxy cuts off. */
const MOST_CHARACTERS = 8_192;

/** A state as the text of a link: "1." and base64url of its JSON. Null where it is too large to be a link. */
export function encodeState(state: ToolState): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const text = `${VERSION}.${base64url(bytes)}`;
  return text.length <= MOST_CHARACTERS ? text : null;
}

/** The state of a link, shaped as `like`; null where the link is damaged, too long, or of a version not known here. */
export function decodeState<S extends ToolState>(text: string, like: S): S | null {
  const [, body] = /^1\.([\w-]+)$/.exec(text.length <= MOST_CHARACTERS ? text : "") ?? [];
  return body === undefined ? null : readState(fromBase64url(body), like);
}

/** A state kept as JSON, shaped as `like`; null where it is none. */
export function readState<S extends ToolState>(json: string | null, like: S): S | null {
  if (json === null) return null;
  try {
    return fitState(JSON.parse(json), like);
  } catch {
    return null; // Not JSON, or nested deeper than anything of ours.
  }
}

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

function fromBase64url(text: string): string | null {
  try {
    const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}
