import { z } from "zod";
import { candle } from "../candle/candle";
import { endpoint } from "./endpoint";
import {
  amount,
  costSheet,
  decimal,
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

const shape = <const S extends string>(kind: S) => ({ shape: z.literal(kind) });

const vessel = z
  .discriminatedUnion(
    "shape",
    [
      exactly({ ...shape("volume"), volume: amount }),
      exactly({ ...shape("round"), diameter: amount, height: amount }),
      exactly({ ...shape("square"), length: amount, width: amount, height: amount }),
      exactly({ ...shape("oval"), length: amount, width: amount, height: amount }),
      exactly({ ...shape("tapered"), top: amount, bottom: amount, height: amount }),
    ],
    { error: "Send a `shape`: volume, round, square, oval or tapered." },
  )
  .describe("What one vessel holds to the brim, measured inside; a tapered one by its two diameters.");

const weights = {
  wax: decimal,
  fragrances: z.array(z.object({ name: z.string(), weight: decimal })),
  total: decimal,
};

export const candleEndpoint = endpoint({
  method: "POST",
  path: "tools/candle",
  operationId: "candle",
  summary: "Wax and fragrance for candles",
  description:
    "Container candles of any vessel. `basis` says what the fragrance is a percentage of, `filledBy` what reaches the fill line: calculators elsewhere choose one silently.",
  input: exactly({
    vessel,
    fill: figure.describe("Percent of the vessel, by volume, from 1 to 100."),
    filledBy: oneOf(["mixture", "wax"]).describe(
      "What fills it: wax and fragrance together, or the wax alone.",
    ),
    wax: exactly({
      key: word.describe("A wax whose figures are published; else give its density.").optional(),
      density: figure.optional(),
      densityUnit: oneOf(["g/ml", "oz/fl oz"]).optional(),
      mostLoad: figure.describe("The most fragrance it holds, percent of the wax.").optional(),
      cost: priced.optional(),
    }),
    fragrances: lines(
      exactly({
        name,
        percent: figure,
        density: figure.describe("g/ml; that of the wax where it is not given.").optional(),
        cost: priced.optional(),
      }),
    ),
    basis: oneOf(["of_wax", "of_total"]),
    count: figure.describe("How many candles, whole."),
    pitcherLoss: figure.describe("Percent of what is melted that stays in the pitcher.").optional(),
    pitcher: amount.describe("What one pitcher holds, by weight.").optional(),
    perCandle: lines(exactly({ name, price: figure }))
      .describe("What each candle needs one of: vessel, wick, lid, label.")
      .optional(),
    unit: unit.describe("The unit of weight to answer in."),
  }),
  answer: z.object({
    unit: z.string(),
    volume: z.object({ brim: decimal, filled: decimal }).describe("Of one vessel, in ml."),
    load: z.object({ basis: z.enum(["of_wax", "of_total"]), ofWax: decimal, ofTotal: decimal }),
    each: z.object(weights).describe("What one candle holds."),
    batch: z.object({ ...weights, lost: decimal }).describe("What is weighed out for all of them."),
    pitchers: z.array(z.object({ pitchers: decimal, candles: decimal, ...weights })),
    cost: orNull(costSheet),
    wicks: orNull(
      z.object({ series: z.string(), source: z.string(), wicks: z.array(z.string()).readonly() }),
    ).describe("Where a burn test may begin, from a published chart of this very wax."),
    warnings,
  }),
  refusals: {
    unknown_unit: "A unit does not measure what it stands for.",
    no_wax_left: "The fragrances take the whole candle.",
    not_whole: "The number of candles is not whole.",
    too_many_lines: "More than 20 fragrances are blended.",
    missing: "A figure that is needed is missing, such as the density of an unknown wax.",
    out_of_range: "A percentage is outside what it can be.",
    not_positive: "A figure must be more than zero.",
    not_a_number: "A figure is no plain decimal.",
    negative: "A figure is less than zero.",
    too_large: "A figure has more than 18 digits before the point.",
  },
  keptFor: 0,
  example: {
    vessel: { shape: "volume", volume: { quantity: "8", unit: "fl oz" } },
    fill: "100",
    filledBy: "wax",
    wax: { density: "0.8", densityUnit: "oz/fl oz", mostLoad: "10" },
    fragrances: [{ name: "Fig", percent: "8" }],
    basis: "of_wax",
    count: "6",
    unit: "oz",
  },
  run: candle,
});
