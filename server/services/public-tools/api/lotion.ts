import { z } from "zod";
import { lotion } from "../lotion/lotion";
import { endpoint } from "./endpoint";
import {
  amount,
  costSheet,
  decimal,
  decimalOrNull,
  exactly,
  figure,
  lines,
  name,
  oneOf,
  orNull,
  priced,
  unit,
  warnings,
  word,
} from "./fields";

const emulsifier = exactly({ name, hlb: figure, cost: priced.optional() });

const place = z
  .string({ error: "Send a place, counted from 0." })
  .regex(/^\d{1,3}$/, "Send a place, counted from 0.")
  .transform(Number)
  .describe("A place in the list, counted from 0.");

const size = z
  .discriminatedUnion(
    "by",
    [
      exactly({ by: z.literal("weight"), weight: amount }),
      exactly({ by: z.literal("jars"), jars: figure, each: amount }),
      exactly({ by: z.literal("line"), phase: place, line: place, have: amount }),
    ],
    { error: "Send how the batch is sized, `by`: weight, jars or line." },
  )
  .describe("A weight, so many jars of so much, or as much as there is of one line.");

const line = { name: z.string(), percent: decimal, weight: decimal };

export const lotionEndpoint = endpoint({
  method: "POST",
  path: "tools/lotion",
  operationId: "lotion",
  summary: "Weights of a lotion by phases",
  description:
    "Percent of the whole into weights, phase by phase. A pair of emulsifiers is mixed to the HLB that the oils need, and counts towards the hundred.",
  input: exactly({
    phases: lines(
      exactly({
        kind: oneOf(["water", "oil", "cool_down", "other"]),
        name,
        lines: lines(
          exactly({
            name,
            percent: figure.describe("Of the whole product."),
            requiredHlb: figure.describe("What this oil needs of the emulsifier.").optional(),
            preservative: word
              .describe("The key of a preservative whose range is published, or `own`.")
              .optional(),
            cost: priced.optional(),
          }),
        ),
      }),
    ),
    emulsifiers: exactly({
      percent: figure.describe("Of the whole product, both together."),
      high: emulsifier,
      low: emulsifier,
      required: figure.describe("The HLB wanted; else it is reckoned from the oils.").optional(),
    }).optional(),
    size,
    unit: unit.describe("The unit of weight to answer in."),
  }),
  answer: z.object({
    unit: z.string(),
    weight: decimal,
    phases: z.array(z.object({ ...line, lines: z.array(z.object(line)) })),
    requiredHlb: decimalOrNull,
    blend: orNull(
      z.object({ high: z.object({ ...line, share: decimal }), low: z.object({ ...line, share: decimal }) }),
    ).describe("The pair, each with its share of the two in percent."),
    cost: orNull(costSheet),
    warnings,
  }),
  refusals: {
    not_hundred: "The percentages do not add up to 100.",
    hlb_out_of_reach: "The pair cannot be mixed to the HLB that the oils need.",
    hlb_order: "The high emulsifier has not the higher HLB.",
    unknown_unit: "A unit is not one of weight.",
    not_whole: "The number of jars is not whole.",
    too_many_lines: "The formula has more than 200 lines.",
    missing: "A figure that is needed is missing.",
    out_of_range: "A percentage or an HLB is outside what it can be.",
    not_positive: "A figure must be more than zero.",
    not_a_number: "A figure is no plain decimal.",
    negative: "A figure is less than zero.",
    too_large: "A figure has more than 18 digits before the point.",
  },
  keptFor: 0,
  example: {
    phases: [
      { kind: "water", name: "Water", lines: [{ name: "Water", percent: "70" }] },
      { kind: "oil", name: "Oil", lines: [{ name: "Olive oil", percent: "25" }] },
    ],
    emulsifiers: {
      percent: "5",
      required: "10",
      high: { name: "Polysorbate 80", hlb: "15" },
      low: { name: "Sorbitan stearate", hlb: "4.7" },
    },
    size: { by: "weight", weight: { quantity: "50", unit: "g" } },
    unit: "g",
  },
  run: lotion,
});
