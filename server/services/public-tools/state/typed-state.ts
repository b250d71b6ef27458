import { typedFigure } from "./typed-figure";

/**
 * A page's state as a calculator takes it: every text under one of these keys that the person's locale can read becomes
 * canonical ("1 1/2" is "1.5"). What cannot be read stays as it was typed, so that the calculator says what is wrong with it.
 */
export function readFigures<State>(state: State, keys: ReadonlySet<string>, locale: string): State {
  return readValue(state, keys, locale) as State;
}

function readValue(value: unknown, keys: ReadonlySet<string>, locale: string): unknown {
  if (Array.isArray(value)) return value.map((one) => readValue(one, keys, locale));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      keys.has(key) && typeof inner === "string"
        ? typedFigure(inner, locale)
        : readValue(inner, keys, locale),
    ]),
  );
}
