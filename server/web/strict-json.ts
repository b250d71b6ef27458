/** JSON of strangers: what a lenient reader would quietly choose between is refused. */

/** Deeper than any question is. */
const DEEPEST = 12;

export type ReadJson = { ok: true; value: unknown } | { ok: false; why: string };

/** Reads JSON in which no object names a key twice and nothing is nested deeper than any question is. */
export function readStrictJson(text: string): ReadJson {
  const value = parsed(text);
  if (value === undefined) return { ok: false, why: "The body is not JSON." };
  const why = oddityOf(text);
  return why ? { ok: false, why } : { ok: true, value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/** One pass over the strings and signs of what is JSON: in anything else a string that never ends would be looked for again and again. */
function oddityOf(json: string): string | null {
  /** The keys of each object that is open; null for an array. */
  const open: (Set<string> | null)[] = [];
  let last = "";
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : null);
      if (open.length > DEEPEST) return "The body is nested too deeply.";
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === ":") {
      const key = String(JSON.parse(last)); // A key may be written with escapes.
      if (open.at(-1)?.has(key)) return `The body names "${key.slice(0, 60)}" twice.`;
      open.at(-1)?.add(key);
    }
    last = token;
  }
  return null;
}
