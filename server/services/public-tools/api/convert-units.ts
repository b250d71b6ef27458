import { z } from "zod";
import { UNITS } from "@/server/services/unit-conversion/pure";
import type { Calculated, Notice } from "../calculated";
import { units, type UnitsInput, type UnitsResult } from "../units/units";
import { endpoint } from "./endpoint";
import { decimal, exactly, figure, unit } from "./fields";

export const convertUnitsEndpoint = endpoint({
  method: "POST",
  path: "convert-units",
  operationId: "convertUnits",
  summary: "Convert an amount",
  description:
    "Exact, by the table of units. Weight becomes volume only by a density (g/ml): 1 g is never taken for 1 ml. `path` tells the sums, for one of `from`.",
  input: exactly({
    amount: figure,
    from: unit,
    to: unit,
    density: figure.describe("g/ml, from 0.01 to 30.").optional(),
  }),
  answer: z.object({
    amount: decimal,
    unit: z.string(),
    path: z.array(z.object({ kind: z.enum(["factor", "density", "mapping"]), text: z.string() })),
  }),
  refusals: {
    unknown_unit: "`from` or `to` is no unit of the list.",
    missing_density: "Weight and volume meet by a density, and none was sent.",
    incompatible_units: "The two units do not measure the same thing.",
    invalid_amount: "`amount` or `density` is no decimal string that can be used.",
  },
  codeOf: { amount: "invalid_amount", density: "invalid_amount", from: "unknown_unit", to: "unknown_unit" },
  keptFor: 0,
  example: { amount: "1", from: "lb", to: "cup", density: "0.918" },
  run: convert,
});

function convert(input: UnitsInput): Calculated<UnitsResult> {
  const unknown = (["from", "to"] as const).filter((field) => !UNITS.has(input[field]));
  if (unknown.length > 0) return { ok: false, problems: unknown.map(notAUnit) };
  const converted = units(input);
  return converted.ok ? converted : { ok: false, problems: converted.problems.map(published) };
}

const notAUnit = (field: string): Notice => ({
  code: "unknown_unit",
  field,
  message: "That is not a unit we know. GET /api/public/units lists them.",
});

/** Whatever is wrong with a figure is one thing to a program; the sentence says which. */
const published = (problem: Notice): Notice =>
  problem.code === "missing_density" || problem.code === "incompatible_units"
    ? problem
    : { ...problem, code: "invalid_amount" };
