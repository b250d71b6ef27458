import { z } from "zod";
import { dilution } from "../units/dilution";
import { endpoint } from "./endpoint";
import { decimal, exactly, figure, unit, warnings } from "./fields";

const open = (what: string) =>
  figure.describe(`${what}; leave out the one figure that is wanted.`).optional();

export const dilutionEndpoint = endpoint({
  method: "POST",
  path: "tools/dilution",
  operationId: "dilution",
  summary: "Thin a strong liquid to a weaker one",
  description:
    "C₁V₁ = C₂V₂: three of the four figures are sent, the one left out is worked out. Volumes are taken as adding up.",
  input: exactly({
    strength: open("Percent of the strong one"),
    amount: open("How much of it"),
    amountUnit: unit,
    wantedStrength: open("Percent wanted"),
    wantedAmount: open("How much is wanted"),
    wantedUnit: unit,
  }),
  answer: z.object({
    found: z.enum(["strength", "amount", "wantedStrength", "wantedAmount"]),
    strength: decimal,
    amount: decimal,
    wantedStrength: decimal,
    wantedAmount: decimal,
    diluent: decimal.describe("What is filled up with, in `wantedUnit`."),
    parts: decimal.describe("Parts of diluent for one part of the strong one."),
    warnings,
  }),
  refusals: {
    one_unknown: "Not exactly one of the four figures was left out.",
    incompatible_units: "The two amounts are not both weights, or both volumes.",
    stronger_than_stock: "What is wanted is stronger than what there is.",
    out_of_range: "A strength is above 100 %.",
    not_positive: "A figure must be more than zero.",
    not_a_number: "A figure is no plain decimal.",
    negative: "A figure is less than zero.",
    too_large: "A figure has more than 18 digits before the point.",
  },
  keptFor: 0,
  example: {
    strength: "95",
    amountUnit: "ml",
    wantedStrength: "40",
    wantedAmount: "500",
    wantedUnit: "ml",
  },
  run: ({ strength, amount, wantedStrength, wantedAmount, ...units }) =>
    dilution({ strength, amount, wantedStrength, wantedAmount, ...units }),
});
