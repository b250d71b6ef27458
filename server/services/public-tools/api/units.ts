import { z } from "zod";
import { UNITS } from "@/server/services/unit-conversion/pure";
import { endpoint } from "./endpoint";
import { decimal, exactly } from "./fields";

const units = [...UNITS.values()].map(({ code, name, dimension, factor }) => ({
  code,
  name,
  dimension,
  factor,
}));

export const unitsEndpoint = endpoint({
  method: "GET",
  path: "units",
  operationId: "listUnits",
  summary: "Every unit",
  description:
    "All units with their exact factors. One unit is `factor` of the base unit of its dimension: g, ml, each, cm, cm2, s.",
  input: exactly({}),
  answer: z.object({
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        dimension: z.enum(["mass", "volume", "count", "length", "area", "time"]),
        factor: decimal,
      }),
    ),
  }),
  refusals: {},
  keptFor: 3_600,
  example: {},
  run: () => ({ ok: true, result: { units }, warnings: [] }),
});
