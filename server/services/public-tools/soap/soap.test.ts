import { describe, expect, test } from "vitest";
import type { Calculated } from "../calculated";
import { soap } from "./soap";
import type { SoapInput, SoapResult } from "./shapes";

const RECIPE: SoapInput = {
  oils: [
    { id: "olive-oil", weight: "700" },
    { id: "coconut-oil-76", weight: "300" },
  ],
  weightUnit: "g",
  lye: { kind: "naoh" },
  superfat: "5",
  water: { mode: "concentration", value: "33" },
};

const calculated = (change: Partial<SoapInput>) => soap({ ...RECIPE, ...change });
const made = (change: Partial<SoapInput> = {}): SoapResult => {
  const answer = calculated(change);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.result;
};
const codes = (answer: Calculated<SoapResult>) =>
  (answer.ok ? answer.warnings : answer.problems).map(({ code }) => code);
const near = (text: string, expected: number) => expect(Number(text)).toBeCloseTo(expected, 9);

describe("what cannot be made is refused, never reckoned with zero", () => {
  const refused: [string, Partial<SoapInput>, string, string | undefined][] = [
    ["an unknown oil", { oils: [{ name: "Unicorn oil", weight: "1" }] }, "missing_sap", "oils.0"],
    ["a prototype's name", { oils: [{ name: "__proto__", weight: "1" }] }, "missing_sap", "oils.0"],
    ["no oil", { oils: [] }, "no_oils", "oils"],
    ["no weight", { oils: [{ id: "lard", weight: "0" }] }, "no_oils", "oils"],
    ["a negative weight", { oils: [{ id: "lard", weight: "-1" }] }, "negative", "oils.0.weight"],
    ["NaN", { oils: [{ id: "lard", weight: "NaN" }] }, "not_a_number", "oils.0.weight"],
    ["1e400", { oils: [{ id: "lard", weight: "1e400" }] }, "not_a_number", "oils.0.weight"],
    ["forty digits", { superfat: "1".repeat(40) }, "not_a_number", "superfat"],
    [
      "ten thousand oils",
      { oils: Array(10_000).fill({ id: "lard", weight: "1" }) },
      "too_many_lines",
      "oils",
    ],
    ["a SAP of zero", { oils: [{ name: "own", weight: "1", sapKoh: "0" }] }, "not_positive", "oils.0.sapKoh"],
    [
      "a SAP in mg",
      { oils: [{ name: "own", weight: "1", sapKoh: "190" }] },
      "sap_out_of_range",
      "oils.0.sapKoh",
    ],
    ["percents of 90", { oils: [{ id: "lard", percent: "90" }], oilsWeight: "1" }, "percent_not_100", "oils"],
    ["a superfat of 100", { superfat: "100" }, "negative_lye", "superfat"],
    ["a superfat below zero", { superfat: "-5" }, "negative", "superfat"],
    [
      "lye of 70 %",
      { water: { mode: "concentration", value: "70" } },
      "concentration_out_of_range",
      "water.value",
    ],
    [
      "lye of 100 %",
      { water: { mode: "concentration", value: "100" } },
      "concentration_out_of_range",
      "water.value",
    ],
    ["lye of 4 %", { water: { mode: "ratio", value: "24" } }, "concentration_out_of_range", "water.value"],
    ["no water", { water: { mode: "percent_of_oils", value: "0" } }, "not_positive", "water.value"],
    ["no split of dual lye", { lye: { kind: "dual" } }, "missing", "lye.naohShare"],
    ["a purity of zero", { lye: { kind: "naoh", naohPurity: "0" } }, "out_of_range", "lye.naohPurity"],
    ["all fragrance", { fragrance: { percent: "100", basis: "total" } }, "out_of_range", "fragrance.percent"],
    [
      "liquids of 120 %",
      {
        liquids: [
          { name: "Milk", percent: "60" },
          { name: "Beer", percent: "60" },
        ],
      },
      "liquids_over_100",
      "liquids",
    ],
    [
      "pure vinegar",
      { liquids: [{ name: "Vinegar", percent: "100", acidity: "100" }] },
      "too_acid",
      "liquids",
    ],
    [
      "a weak masterbatch",
      { masterbatch: { concentration: "20" } },
      "masterbatch_too_weak",
      "masterbatch.concentration",
    ],
    ["bars drier than dry", { bars: { count: "10", loss: "40" } }, "loss_above_water", "bars.loss"],
  ];
  test.each(refused)("%s", (_, change, code, field) => {
    const answer = calculated(change);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? [] : answer.problems).toContainEqual(expect.objectContaining({ code, field }));
  });
});

describe("percentages", () => {
  const thirds = (share: string) =>
    ["lard", "olive-oil", "coconut-oil-76"].map((id) => ({ id, percent: share }));
  test("three thirds of 33.3 are meant as a whole", () => {
    const result = made({ oils: thirds("33.3"), oilsWeight: "900" });
    expect(result.oils.map(({ weight }) => weight)).toEqual(["300", "300", "300"]);
  });
  test("three of 33 are not", () => {
    expect(codes(calculated({ oils: thirds("33"), oilsWeight: "900" }))).toContain("percent_not_100");
  });
});

describe("water", () => {
  test("is the same, whichever way it is asked for", () => {
    const result = made();
    const { ratio, waterPercent } = result;
    near(made({ water: { mode: "ratio", value: ratio.slice(0, 13) } }).water, Number(result.water));
    near(
      made({ water: { mode: "percent_of_oils", value: waterPercent.slice(0, 13) } }).water,
      Number(result.water),
    );
    near(result.concentration, 33);
  });
  test("vinegar eats lye, and the fats still get theirs", () => {
    const plain = made();
    const sour = made({ liquids: [{ name: "Vinegar", percent: "50", acidity: "5" }] });
    const vinegar = Number(sour.liquids[0]!.weight);
    near(sour.naoh, Number(plain.naoh) + (vinegar * 0.05 * 40) / 60.05);
    near(sour.water, Number(sour.naoh) * (67 / 33));
    near(sour.plainWater, vinegar);
  });
  test("of a lye dissolved beforehand only the missing water is weighed", () => {
    const result = made({ masterbatch: { concentration: "50" } });
    near(result.masterbatch!.solution, Number(result.naoh) * 2);
    near(result.plainWater, Number(result.water) - Number(result.naoh));
  });
});

describe("charts", () => {
  test("the chosen chart is used, and the main one where it has nothing", () => {
    const white = calculated({
      sapSource: "elaine-white",
      oils: [
        { id: "olive-oil", weight: "500" },
        { id: "argan-oil", weight: "500" },
      ],
    });
    expect(codes(white)).toContain("other_source");
    if (!white.ok) throw new Error();
    near(white.result.naoh, (500 * 0.134 + (500 * 0.191 * 40) / 56.1) * 0.95);
    expect(white.result.oils.map((oil) => oil.sapSource)).toEqual(["Elaine White", "SoapCalc and Soapee"]);
  });
  test("where charts disagree by more than the superfat, it is said", () => {
    expect(codes(calculated({ oils: [{ id: "palm-kernel-oil", weight: "1" }] }))).toContain(
      "charts_disagree",
    );
    expect(codes(calculated({ oils: [{ id: "olive-oil", weight: "1" }] }))).not.toContain("charts_disagree");
  });
  test("an own value stands alone", () => {
    const { superfat } = made({ oils: [{ id: "palm-kernel-oil", weight: "1", sapKoh: "0.22" }] });
    expect([superfat.lowest, superfat.highest]).toEqual(["5", "5"]);
  });
});

test("fragrance of the total is that share of all that is weighed", () => {
  const result = made({ fragrance: { percent: "4", basis: "total" } });
  near(result.fragrance, Number(result.total) * 0.04);
});

test("what bites is said", () => {
  expect(codes(calculated({ superfat: "0" }))).toContain("superfat_zero");
  expect(codes(calculated({ lye: { kind: "koh" } }))).toContain("koh_purity");
  expect(codes(calculated({ water: { mode: "concentration", value: "55" } }))).toContain("lye_strong");
  expect(codes(calculated({ oils: [{ id: "coconut-oil-76", weight: "1" }] }))).toContain("much_lauric");
  expect(codes(calculated({ oils: [{ id: "castor-oil", weight: "1" }] }))).toContain("much_castor");
  expect(codes(calculated({ oils: [{ id: "sunflower-oil", weight: "1" }] }))).toContain("rancidity");
  expect(codes(calculated({ oils: [{ id: "beeswax", weight: "1" }] }))).toContain("profile_unknown");
  expect(codes(calculated({}))).toEqual([]);
});

test("cost adds up what has a price and names what has none", () => {
  const cost = { price: "27.23", per: { quantity: "7", unit: "lb" } };
  const result = made({
    weightUnit: "oz",
    oils: [
      { id: "coconut-oil-76", weight: "6", cost },
      { id: "olive-oil", weight: "6" },
    ],
    bars: { count: "4", loss: "10" },
  });
  near(result.oils[0]!.cost!, 1.45875);
  near(result.cost!.total, 1.45875);
  near(result.cost!.perBar!, 1.45875 / 4);
  expect(result.cost!.missing).toEqual(["Olive oil", "Sodium hydroxide"]);
});

test("bars get lighter by what dries away", () => {
  const result = made({ bars: { count: "12", loss: "10" } });
  near(result.cured!.bar, (Number(result.total) * 0.9) / 12);
});
