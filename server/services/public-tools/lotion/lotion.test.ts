import { expect, test } from "vitest";
import { EMULSIFIER_HLB, REQUIRED_HLB } from "./hlb-values";
import { lotion, type LotionInput } from "./lotion";
import { PRESERVATIVES } from "./preservatives";

const water = { kind: "water", name: "Water", lines: [{ name: "Water", percent: "70" }] } as const;
const oil = { kind: "oil", name: "Oil", lines: [{ name: "Olive oil", percent: "25" }] } as const;
const pair = {
  percent: "5",
  required: "10",
  high: { name: "Polysorbate 80", hlb: "15" },
  low: { name: "Sorbitan stearate", hlb: "4.7" },
};
const plain: LotionInput = {
  phases: [water, oil],
  emulsifiers: pair,
  size: { by: "weight", weight: { quantity: "100", unit: "g" } },
  unit: "g",
};

const made = (change: Partial<LotionInput> = {}) => {
  const answer = lotion({ ...plain, ...change });
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer;
};
const refused = (change: Partial<LotionInput>) => {
  const answer = lotion({ ...plain, ...change });
  return answer.ok ? [] : answer.problems.map((p) => p.message);
};
const preserved = (percent: string, preservative = "liquid-germall-plus", rest = "70") => ({
  phases: [
    { ...water, lines: [{ name: "Water", percent: rest }] },
    oil,
    { kind: "cool_down" as const, name: "Cool down", lines: [{ name: "LGP", percent, preservative }] },
  ],
});
const codes = (change: Partial<LotionInput>) => made(change).warnings.map((w) => w.code);

test("V28: oil 25, water 70, emulsifier 5, required HLB 10", () => {
  const { blend, requiredHlb } = made().result;
  expect(requiredHlb).toBe("10");
  expect(blend!.high).toMatchObject({ share: "51.4563106796117", weight: "2.57281553398058" });
  expect(blend!.low).toMatchObject({ share: "48.5436893203883", weight: "2.42718446601942" });
});

test("the pair melts with the oils and counts towards the hundred", () => {
  const { phases } = made().result;
  expect(phases.map((phase) => `${phase.name} ${phase.percent}`)).toEqual(["Water 70", "Oil 30"]);
  expect(phases[1]!.lines.map((line) => line.name)).toEqual([
    "Olive oil",
    "Polysorbate 80",
    "Sorbitan stearate",
  ]);
});

test("a formula that is not 100 % is refused with what is missing or too much", () => {
  const of = (percent: string) => ({ phases: [{ ...water, lines: [{ name: "Water", percent }] }, oil] });
  expect(refused(of("68.5"))).toEqual(["The percentages add up to 98.5 %: 1.5 % is missing."]);
  expect(refused(of("70.0001"))).toEqual(["The percentages add up to 100.0001 %: 0.0001 % is too much."]);
  expect(refused(of("70"))).toEqual([]);
});

test("the required HLB is the mean of the oils by weight, and what has none is named", () => {
  const lines = [
    { name: "Soybean oil", percent: "10", requiredHlb: "7" },
    { name: "Cocoa butter", percent: "7.5", requiredHlb: "6" },
    { name: "Mango butter", percent: "7.5", requiredHlb: "8" },
  ];
  const emulsifiers = { ...pair, required: "" };
  const answer = made({ phases: [water, { ...oil, lines }], emulsifiers });
  expect(answer.result.requiredHlb).toBe("7");
  expect(answer.warnings.map((w) => w.code)).not.toContain("oil_without_hlb");
  const withWax = [
    { ...lines[0]!, percent: "20" },
    { name: "Stearic acid", percent: "5" },
  ];
  const partly = made({ phases: [water, { ...oil, lines: withWax }], emulsifiers });
  expect(partly.warnings.find((w) => w.code === "oil_without_hlb")!.message).toContain("Stearic acid");
  expect(refused({ emulsifiers })).toEqual(["Enter the HLB that is required, or that of at least one oil."]);
});

test("a pair that cannot reach the HLB is refused, and so is one the wrong way round", () => {
  expect(refused({ emulsifiers: { ...pair, required: "16" } })).toEqual([
    "The oils need HLB 16, but this pair reaches only 4.7 to 15.",
  ]);
  expect(refused({ emulsifiers: { ...pair, high: pair.low, low: pair.high } })[0]).toContain("higher HLB");
});

test("it scales by weight, by jars and by what there is of one line", () => {
  const weightOf = (size: LotionInput["size"]) => made({ size }).result.weight;
  expect(weightOf({ by: "weight", weight: { quantity: "1", unit: "lb" } })).toBe("453.59237");
  expect(weightOf({ by: "jars", jars: "12", each: { quantity: "50", unit: "g" } })).toBe("600");
  expect(weightOf({ by: "line", phase: 1, line: 0, have: { quantity: "50", unit: "g" } })).toBe("200");
  expect(
    refused({ size: { by: "line", phase: 4, line: 0, have: { quantity: "50", unit: "g" } } }),
  ).toHaveLength(1);
});

test("preservatives are held against their published range", () => {
  expect(codes({})).toEqual(["no_preservative"]);
  expect(codes(preserved("0.5", undefined, "69.5"))).toEqual([]);
  expect(codes(preserved("0.05", undefined, "69.95"))).toEqual(["preservative_low"]);
  expect(codes(preserved("1", undefined, "69"))).toEqual(["preservative_high"]);
  expect(codes(preserved("1", "own", "69"))).toEqual([]);
  expect(codes(preserved("0", undefined, "70"))).toEqual(["no_preservative"]);
});

test("the cost is that of the weights, for a jar and for all", () => {
  const priced = {
    ...oil,
    lines: [{ ...oil.lines[0], cost: { price: "12", per: { quantity: "1", unit: "kg" } } }],
  };
  const size = { by: "jars", jars: "4", each: { quantity: "50", unit: "g" } } as const;
  const { cost } = made({ phases: [water, priced], size }).result;
  expect(cost).toMatchObject({ total: "0.6", each: "0.15" });
  expect(cost!.unpriced).toEqual(["Water", "Polysorbate 80", "Sorbitan stearate"]);
  expect(made().result.cost).toBeNull();
});

test("every published figure has a source and can be used", () => {
  for (const { hlb, source } of [...REQUIRED_HLB, ...EMULSIFIER_HLB]) {
    expect(source).toMatch(/^https?:\/\//);
    expect(Number(hlb)).toBeGreaterThan(0);
    expect(Number(hlb)).toBeLessThanOrEqual(20);
  }
  for (const { from, to, source } of PRESERVATIVES) {
    expect(source).toMatch(/^https?:\/\//);
    expect(Number(from)).toBeLessThan(Number(to));
  }
});

test("hostile figures are problems, at once", () => {
  for (const percent of ["NaN", "1e400", "9".repeat(40), "-1", "constructor"]) {
    const lines = [{ name: "Water", percent }];
    expect(refused({ phases: [{ ...water, lines }, oil] }).length).toBeGreaterThan(0);
  }
  const many = Array.from({ length: 10_000 }, () => ({ name: "Water", percent: "0.01" }));
  expect(refused({ phases: [{ ...water, lines: many }] })[0]).toContain("200 lines");
  expect(refused({ unit: "__proto__" })).toHaveLength(1);
  // Prices for amounts that share no factor make the longest fractions there are.
  const prime = (i: number) => `${123456789012345678n - BigInt(i)}.000000000${101 + i}`;
  const dear = Array.from({ length: 199 }, (_, i) => ({
    name: "Water",
    percent: "0.5",
    cost: { price: prime(i), per: { quantity: prime(i + 7), unit: "lb" } },
  }));
  const phases = [{ ...water, lines: [...dear, { name: "Water", percent: "0.5" }] }];
  expect(made({ phases, emulsifiers: null }).result.cost).not.toBeNull();
});
