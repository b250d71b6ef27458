import type { ToolState } from "./shape";
import { decodeState } from "./share";

/** The state of a share text, of a tool whose choices `isKnown` knows; null where the text is not one of them. */
export function linkedState<S extends ToolState>(
  text: string,
  like: S,
  isKnown: (state: S) => boolean = () => true,
): S | null {
  const state = decodeState(text, like);
  return state && isKnown(state) ? state : null;
}
