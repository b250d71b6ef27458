import { describe, expect, test } from "vitest";
import { pricing, type PricingInput, type PricingResult } from "./pricing";

const coconut = {
  name: "Coconut oil",
  price: "16.75",
  shipping: "10.48",
  bought: { quantity: "7", unit: "lb" },
  used: { quantity: "6", unit: "oz" },
};

const asked = (given: Partial<PricingInput> = {}): PricingInput => ({
  materials: [
    {
      ...coconut,
      price: "10",
      shipping: "",
      bought: { quantity: "1", unit: "kg" },
      used: { quantity: "1", unit: "kg" },
    },
  ],
  pieces: "1",
  wholesale: { by: "markup", figure: "100" },
  retail: { by: "margin", figure: "50" },
  ...given,
});

const result = (given: Partial<PricingInput> = {}): PricingResult => {
  const answer = pricing(asked(given));
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer.result;
};

const problems = (given: Partial<PricingInput>) => {
  const answer = pricing(asked(given));
  return answer.ok ? [] : answer.problems.map((p) => `${p.field}: ${p.code}`);
};

const warnings = (given: Partial<PricingInput>) => {
  const answer = pricing(asked(given));
  return answer.ok ? answer.warnings.map((w) => w.code) : [];
};

// Published at https://shayandcompany.com/price-calculator/: $1.46 of oil, $5.21 of labour.
test("6 oz of 7 lb for 16.75 and 10.48 shipping cost 1.4588; 25 minutes at 12.50 an hour cost 5.208", () => {
  const made = result({
    materials: [coconut],
    labour: [{ task: "Pour", minutes: "25", hourlyRate: "12.50" }],
  });
  expect(made.materialsCost).toBe("1.45875");
  expect(made.labourCost).toBe("5.20833333333333");
});

describe("margin is not markup", () => {
  test("a markup of 100 % is a margin of 50 %", () => {
    const { wholesale, retail } = result();
    expect(wholesale).toEqual({ price: "20", fees: "0", profit: "10", margin: "50", markup: "100" });
    expect(retail).toEqual(wholesale);
  });

  test("after fees the margin is still what was asked for", () => {
    const { retail, wholesale } = result({
      fees: [
        { name: "Marketplace", percent: "6.5", on: "retail" },
        { name: "Listing", fixed: "0.20", on: "retail" },
      ],
      retail: { by: "margin", figure: "40" },
    });
    expect(retail.margin).toBe("40");
    expect(wholesale.fees).toBe("0");
    // 10.20 / (1 - 0.065 - 0.4)
    expect(retail.price).toBe("19.0654205607477");
  });

  test("a fee on both is taken on both, once each", () => {
    const { retail, wholesale } = result({
      fees: [{ name: "Card", percent: "10", on: "both" }],
      retail: { by: "price", figure: "20" },
      wholesale: { by: "price", figure: "20" },
    });
    expect([retail.fees, wholesale.fees]).toEqual(["2", "2"]);
  });

  test("a price that is given says what it leaves, and a loss is said", () => {
    expect(result({ retail: { by: "price", figure: "8" } }).retail).toMatchObject({
      profit: "-2",
      margin: "-25",
      markup: "-20",
    });
    expect(warnings({ retail: { by: "price", figure: "8" } })).toEqual([
      "no_labour",
      "sold_at_a_loss",
      "retail_below_wholesale",
    ]);
  });
});

test("overhead is sums and a share of materials and labour, spread over the pieces", () => {
  const made = result({
    labour: [{ task: "Cut", minutes: "60", hourlyRate: "20" }],
    overhead: [{ name: "Power", amount: "3" }],
    overheadPercent: "10",
    pieces: "12",
  });
  expect(made).toMatchObject({ overheadCost: "6", batchCost: "36", pieceCost: "3" });
});

test("bought by weight and used by volume needs a density, and uses it", () => {
  const oil = {
    ...coconut,
    shipping: "",
    price: "9.18",
    bought: { quantity: "918", unit: "g" },
    used: { quantity: "500", unit: "ml" },
  };
  expect(problems({ materials: [oil] })).toEqual(["materials.0.density: missing_density"]);
  expect(result({ materials: [{ ...oil, density: "0.918" }] }).materialsCost).toBe("4.59");
  expect(problems({ materials: [{ ...oil, density: "abc" }] })).toEqual([
    "materials.0.density: not_a_number",
  ]);
});

test.each<[string, Partial<PricingInput>, string[]]>([
  ["no pieces", { pieces: "0" }, ["pieces: not_positive"]],
  [
    "nothing bought",
    { materials: [{ ...coconut, bought: { quantity: "0", unit: "lb" } }] },
    ["materials.0.bought: not_positive"],
  ],
  [
    "grams of a count",
    { materials: [{ ...coconut, bought: { quantity: "7", unit: "each" } }] },
    ["materials.0.used: incompatible_units"],
  ],
  [
    "a unit from nowhere",
    { materials: [{ ...coconut, bought: { quantity: "7", unit: "__proto__" } }] },
    ["materials.0.used: incompatible_units"],
  ],
  ["a margin of everything", { retail: { by: "margin", figure: "100" } }, ["retail: margin_too_high"]],
  [
    "fees that take all",
    { fees: [{ name: "All", percent: "100", on: "retail" }], retail: { by: "markup", figure: "10" } },
    ["retail: fees_take_all"],
  ],
  ["a negative price", { materials: [{ ...coconut, price: "-1" }] }, ["materials.0.price: negative"]],
])("%s is refused", (_, given, expected) => {
  expect(problems(given)).toEqual(expected);
});
