import type { z } from "zod";
import { Invalid } from "./errors";
import { problemsOf } from "./fields";
import { requireLegible } from "./legible";

/** An input as its schema reads it. Throws Invalid with a sentence per field. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  requireLegible(raw);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error));
  return parsed.data;
}
