import { z } from "zod";
import { pricing } from "../pricing/pricing";
import { endpoint } from "./endpoint";
import {
  amount,
  decimal,
  decimalOrNull,
  exactly,
  figure,
  lines,
  name,
  named,
  oneOf,
  warnings,
} from "./fields";

const aim = named(
  "Aim",
  exactly({ by: oneOf(["margin", "markup", "price"]), figure }).describe(
    "A margin is percent of the price, a markup percent of the cost; a price is taken as it is.",
  ),
);

const channel = named(
  "Channel",
  z
    .object({ price: decimal, fees: decimal, profit: decimal, margin: decimalOrNull, markup: decimalOrNull })
    .describe("One piece sold: money per piece, margin and markup in percent."),
);

export const pricingEndpoint = endpoint({
  method: "POST",
  path: "tools/pricing",
  operationId: "pricing",
  summary: "What a piece costs, and what to ask for it",
  description:
    "Materials with their shipping, labour by task, overhead and fees, into cost per piece and a price for shops and one for customers. Money is in whichever currency was sent; nothing is rounded.",
  input: exactly({
    materials: lines(
      exactly({
        name,
        price: figure.describe("For the whole purchase."),
        shipping: figure.describe("Shipping, duty and tax that came with it.").optional(),
        bought: amount,
        used: amount,
        density: figure.describe("g/ml, where weight and volume meet.").optional(),
      }),
    ),
    labour: lines(exactly({ task: name, minutes: figure, hourlyRate: figure })).optional(),
    overhead: lines(exactly({ name, amount: figure }))
      .describe("Sums per batch.")
      .optional(),
    overheadPercent: figure.describe("Percent of materials and labour, on top of the sums.").optional(),
    fees: lines(
      exactly({
        name,
        percent: figure.describe("Of the price.").optional(),
        fixed: figure.describe("Per piece.").optional(),
        on: oneOf(["retail", "wholesale", "both"]),
      }),
    ).optional(),
    pieces: figure.describe("How many pieces of the batch can be sold."),
    wholesale: aim,
    retail: aim,
  }),
  answer: z.object({
    materials: z.array(z.object({ name: z.string(), cost: decimal })),
    labour: z.array(z.object({ task: z.string(), cost: decimal })),
    materialsCost: decimal,
    labourCost: decimal,
    overheadCost: decimal,
    batchCost: decimal,
    pieceCost: decimal.describe("Before fees."),
    wholesale: channel,
    retail: channel,
    warnings,
  }),
  refusals: {
    missing_density: "A material is bought by weight and used by volume, and has no density.",
    incompatible_units: "A material is bought and used in units that do not meet.",
    margin_too_high: "Margin and fees together leave nothing of the price.",
    fees_take_all: "Fees take the whole price.",
    missing: "A figure that is needed is missing.",
    out_of_range: "A percentage is outside what it can be.",
    not_positive: "A figure must be more than zero.",
    not_a_number: "A figure is no plain decimal.",
    negative: "A figure is less than zero.",
    too_large: "A figure has more than 18 digits before the point.",
  },
  keptFor: 0,
  example: {
    materials: [
      {
        name: "Coconut oil",
        price: "16.75",
        shipping: "10.48",
        bought: { quantity: "7", unit: "lb" },
        used: { quantity: "6", unit: "oz" },
      },
    ],
    labour: [{ task: "Pour", minutes: "25", hourlyRate: "12.50" }],
    pieces: "4",
    wholesale: { by: "markup", figure: "100" },
    retail: { by: "margin", figure: "75" },
  },
  run: pricing,
});
