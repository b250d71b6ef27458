import { z } from "zod";
import { LIBRARY_KINDS } from "@/db/schema";
import type { Described } from "./endpoint";
import { decimalOrNull, exactly, oneOf } from "./fields";

const MOST = 50;

const limit = z
  .string()
  .regex(/^\d{1,3}$/, `Send a whole number from 1 to ${MOST}.`)
  .transform(Number)
  .refine((n) => n >= 1 && n <= MOST, `Send a whole number from 1 to ${MOST}.`);

const input = exactly({
  q: z
    .string()
    .max(200, "A search has 200 characters at most.")
    .describe("Words of a name, another name, an INCI or a CAS number; they may be begun or misspelt.")
    .default(""),
  kind: oneOf(LIBRARY_KINDS).optional(),
  limit: limit
    .meta({ description: `How many at most, from 1 to ${MOST}; 20 where it is not given.`, examples: ["20"] })
    .optional(),
});

const answer = z.object({
  items: z.array(
    z.object({
      id: z.string().describe("For an oil also its `id` in the soap tool."),
      slug: z
        .string()
        .describe("Its page is `/global-items/<slug>`; the soap tool takes it as an `id`, too."),
      name: z.string(),
      kind: z.enum(LIBRARY_KINDS),
      family: z.string(),
      inci: z.string().nullable(),
      cas: z.string().nullable(),
      density: decimalOrNull.describe("g/ml."),
      defaultUnit: z.string(),
    }),
  ),
});

/** Asked of the library: whoever serves it brings the search along. */
export const globalItems: Described<typeof input, typeof answer> = {
  method: "GET",
  path: "global-items/search",
  operationId: "searchGlobalItems",
  summary: "Search the library",
  description: "Entries of the curated library, the best first. Slips of the finger are forgiven.",
  input,
  answer,
  refusals: {},
  keptFor: 300,
  example: { q: "cocnut oil", limit: "1" },
};
