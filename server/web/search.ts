import type { z } from "zod";
import { isWritable } from "@/server/kernel/legible";

type Raw = Record<string, string | string[] | undefined>;

/**
 * What stands after "?", read by the page's schema. Where parts of it cannot be read, `without` holds the readable rest:
 * the address that the page should have been asked by.
 */
export function readSearch<S extends z.ZodType>(
  schema: S,
  raw: Raw,
): { search: z.output<S>; without: Record<string, string> | null } {
  const flat: Record<string, string> = {};
  let isWhole = true;
  for (const [name, value] of Object.entries(raw)) {
    const one = Array.isArray(value) ? value[0] : value;
    // A character that nothing can hold (%00) is not searched for either.
    if (one !== undefined && !isWritable(name + one)) isWhole = false;
    else if (one !== undefined) flat[name] = one;
  }
  const first = schema.safeParse(flat);
  if (first.success) return { search: first.data, without: isWhole ? null : flat };
  const wrong = new Set(first.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.fromEntries(Object.entries(flat).filter(([name]) => !wrong.has(name)));
  const second = schema.safeParse(rest);
  const without = second.success ? rest : {};
  return { search: second.success ? second.data : schema.parse({}), without };
}
