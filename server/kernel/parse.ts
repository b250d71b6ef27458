import type { z } from "zod";
import { Invalid } from "./errors";
import { problemsOf } from "./fields";
import { plainly } from "./plainly";
import { requireLegible } from "./legible";

/** An input as its schema reads it. Throws Invalid with a sentence per field. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  requireLegible(raw);
  const parsed = schema.safeParse(raw, { error: plainly });
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error));
  return parsed.data;
}

/** An input, or how to come by it. */
export type Given<I extends z.ZodType> = z.input<I> | (() => z.input<I>);

/** No input is a function, so a function is a way to an input. */
export const rawOf = <I extends z.ZodType>(given: Given<I>): z.input<I> =>
  typeof given === "function" ? (given as () => z.input<I>)() : given;
