import { MOST_LINES } from "../calculated";

/** What a tool's page remembers: texts as typed, choices, switches, and lists of such. */
export type ToolState = { readonly [field: string]: StateValue };
export type StateValue = string | boolean | null | ToolState | readonly StateValue[];

/**
 * `value` as a state shaped like `like`, or null where it is none. It comes from a link or an old visit, so nothing is
 * taken on trust: an unknown field, another kind of value or an endless list refuses the whole. A field that is missing
 * has the one of `like`, and a list that is missing is empty, so that links outlive fields that are added: `like` shows
 * what a line looks like, not that there was one.
 *
 * Lists are read by the first line of the list in `like`; one that is empty there allows no lines. Null in `like` allows
 * a text too.
 */
export function fitState<S extends ToolState>(value: unknown, like: S): S | null {
  const fitted = fit(value, like);
  return fitted === REFUSED ? null : (fitted as S);
}

const REFUSED = Symbol("refused");
type Fitted = StateValue | typeof REFUSED;

function fit(value: unknown, like: StateValue): Fitted {
  if (like === null) return value === null || typeof value === "string" ? value : REFUSED;
  if (isList(like)) return fitList(value, like);
  if (typeof like === "object") return fitFields(value, like);
  return typeof value === typeof like ? (value as StateValue) : REFUSED;
}

function fitList(value: unknown, like: readonly StateValue[]): Fitted {
  if (!Array.isArray(value) || value.length > MOST_LINES) return REFUSED;
  const [line] = like;
  if (line === undefined) return value.length === 0 ? [] : REFUSED;
  const lines = value.map((one) => fit(one, line));
  return lines.includes(REFUSED) ? REFUSED : (lines as StateValue[]);
}

function fitFields(value: unknown, like: ToolState): Fitted {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return REFUSED;
  const given = new Map(Object.entries(value));
  if ([...given.keys()].some((field) => !Object.hasOwn(like, field))) return REFUSED;
  const fields = Object.entries(like).map(([field, own]): [string, Fitted] => [
    field,
    given.has(field) ? fit(given.get(field), own) : isList(own) ? [] : own,
  ]);
  return fields.some(([, one]) => one === REFUSED)
    ? REFUSED
    : (Object.fromEntries(fields) as Record<string, StateValue>);
}

const isList = (value: StateValue): value is readonly StateValue[] => Array.isArray(value);
