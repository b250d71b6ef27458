import { zodToOpenAPIRegistry } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { MOST_LINES } from "../calculated";

/** What requests and answers of the public API are made of. */

/** A part that the document tells once and refers to by its name. */
export function named<S extends z.ZodType>(name: string, schema: S): S {
  zodToOpenAPIRegistry.add(schema, { _internal: { refId: name } });
  return schema;
}

/** Longer than any figure that is taken: eighteen digits, a point, thirty decimals. */
const LONGEST_FIGURE = 60;

const NOT_A_FLOAT = 'Numbers are sent as decimal strings: "0.1", not 0.1, which no computer holds exactly.';

const isNumber = (value: unknown): boolean => typeof value === "number";

/** A figure sent. What it may be is judged by the calculator, which says so in a sentence. */
export const figure = named(
  "Figure",
  z
    .string({ error: ({ input }) => (isNumber(input) ? NOT_A_FLOAT : "Send a decimal string.") })
    .max(LONGEST_FIGURE, `A figure has ${LONGEST_FIGURE} characters at most.`)
    .meta({
      description: "A decimal of at most 18 digits before the point and 30 after it, as a string.",
      pattern: "^\\d{1,18}(\\.\\d{1,30})?$",
      examples: ["12.5"],
    }),
);

/** A figure answered: canonical, unrounded to at least fifteen significant digits, never an exponent. */
export const decimal = named(
  "Decimal",
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .meta({
      description: "A decimal string of at least 15 significant digits where it does not end sooner.",
      examples: ["38.4"],
    }),
);

/** As a union: the generator writes a named part that may be null as one that can never be. */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);

export const decimalOrNull = orNull(decimal);

/** What a thing is called; answered as it was sent. */
export const name = z.string({ error: "Send a name." }).max(200, "A name has 200 characters at most.");

/** A word of the documentation: a unit's code, the key of an oil or a wax. */
export const word = z.string({ error: "Send a word." }).max(100, "At most 100 characters.");

export const unit = word.describe("The code of a unit, as `GET /api/public/units` lists them.");

/** Lines of a formula. */
export const lines = <S extends z.ZodType>(line: S) =>
  z.array(line, { error: "Send a list." }).max(MOST_LINES, `At most ${MOST_LINES} lines.`);

export const oneOf = <const V extends readonly string[]>(values: V) =>
  z.enum(values, { error: `Send one of: ${values.join(", ")}.` });

/** An object that takes nothing beside what is named. */
export const exactly = <S extends z.ZodRawShape>(shape: S) => {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `Not known here: ${issue.keys.join(", ").slice(0, 200)}. Known are: ${known}.`
        : "Send an object.",
  });
};

export const amount = named("Amount", exactly({ quantity: figure, unit }));

export const priced = named(
  "Price",
  exactly({ price: figure, per: amount }).describe("What is paid for an amount: 16.75 for 7 lb."),
);

export const warnings = z
  .array(
    named(
      "Warning",
      z.object({ code: z.string(), message: z.string() }).describe("Worth knowing; the result is right."),
    ),
  )
  .describe("What a maker should think about. Codes do not change, messages may.");

export const costSheet = named(
  "CostSheet",
  z
    .object({
      lines: z.array(z.object({ name: z.string(), cost: decimal })),
      total: decimal,
      each: decimal,
      unpriced: z.array(z.string()),
    })
    .describe("Money in the currency of the prices. `unpriced` has no price and is not in the total."),
);
