import { z } from "zod";
import { FATTY_ACIDS } from "../oils/oils";
import { soap } from "../soap/soap";
import { WEIGHT_UNITS } from "../soap/shapes";
import { endpoint } from "./endpoint";
import { decimal, decimalOrNull, exactly, figure, lines, name, oneOf, warnings, word } from "./fields";

const percent = (what: string) => figure.describe(`Percent ${what}.`);

const fat = {
  name: name.describe("Finds the published values of an oil by any name that makers use.").optional(),
  id: word
    .describe("The `id` or `slug` of an oil as a search of the library answers it, such as `coconut-oil-76`.")
    .optional(),
  sapKoh: figure
    .describe("Grams of KOH for one gram of fat, in the place of the published value.")
    .optional(),
  weight: figure.describe("In `weightUnit`."),
};

const oil = exactly({
  ...fat,
  sapNaoh: figure
    .describe("Grams of NaOH for one gram of fat, in the place of the published value.")
    .optional(),
});

const acid = exactly({
  kind: oneOf(["citric_anhydrous", "citric_monohydrate", "lactic"]),
  weight: figure.describe("In `weightUnit`; or `percent`.").optional(),
  percent: percent("of all fats").optional(),
  strength: percent("of acid in what is weighed, 100 where it is not given").optional(),
});

const acidShares = Object.fromEntries(FATTY_ACIDS.map((acid) => [acid, decimal])) as Record<
  (typeof FATTY_ACIDS)[number],
  typeof decimal
>;

export const soapEndpoint = endpoint({
  method: "POST",
  path: "tools/soap",
  operationId: "soap",
  summary: "Lye, water and qualities of a soap",
  description:
    "Bar, liquid and dual-lye soap. Weights come in and go out in `weightUnit`; lye is as weighed out, impurities included. Dual lye is split by molecules.",
  input: exactly({
    oils: lines(oil).describe("The fats that meet the lye: each by `name`, `id` or a SAP value of its own."),
    postCook: lines(exactly(fat)).describe("Fats added when no lye is left to meet them.").optional(),
    weightUnit: oneOf(WEIGHT_UNITS),
    lye: exactly({
      kind: oneOf(["naoh", "koh", "dual"]),
      naohPurity: percent("of what is weighed, 100 where it is not given").optional(),
      kohPurity: percent("of what is weighed, 100 where it is not given").optional(),
      naohShare: percent("of the molecules that are NaOH, for dual lye").optional(),
    }),
    superfat: percent("of the lye that is left out"),
    water: exactly({
      mode: oneOf(["percent_of_oils", "concentration", "ratio"]),
      value: figure.describe("Percent of the oils, percent of lye in the solution, or water to one of lye."),
    }),
    fragrance: exactly({
      percent: percent("of what `basis` says"),
      basis: oneOf(["oils", "total"]),
    }).optional(),
    acids: lines(acid).describe("They eat lye, which is added.").optional(),
  }),
  answer: z.object({
    naoh: decimal,
    koh: decimal,
    water: decimal,
    total: decimal.describe("Everything that is weighed out, fragrance included."),
    concentration: decimal.describe("Percent of lye in lye and water."),
    ratio: decimal.describe("Water to one of lye."),
    qualities: z.object({
      hardness: decimal,
      cleansing: decimal,
      conditioning: decimal,
      bubbly: decimal,
      creamy: decimal,
      longevity: decimal,
    }),
    fattyAcids: z.object(acidShares).describe("Percent of the oils."),
    saturated: decimalOrNull,
    unsaturated: decimalOrNull,
    iodine: decimalOrNull,
    ins: decimalOrNull,
    warnings,
  }),
  refusals: {
    missing_sap: "An oil is not known, and no SAP value of its own was sent.",
    sap_out_of_range: "A SAP value is not grams of lye for one gram of fat, 0.01 to 0.4.",
    no_oils: "There is no oil with a weight.",
    negative_lye: "The superfat leaves no lye.",
    concentration_out_of_range: "The lye would be weaker than 5 % or stronger than 60 %.",
    out_of_range: "A percentage is outside what it can be.",
    missing: "A figure that is needed is missing.",
    not_a_number: "A figure is no plain decimal.",
    not_positive: "A figure must be more than zero.",
    negative: "A figure is less than zero.",
    too_large: "A figure has more than 18 digits before the point.",
  },
  keptFor: 0,
  example: {
    oils: [
      { name: "Olive oil", weight: "16" },
      { name: "Coconut oil", weight: "4" },
    ],
    weightUnit: "oz",
    lye: { kind: "naoh" },
    superfat: "5",
    water: { mode: "percent_of_oils", value: "38" },
  },
  run: soap,
});
