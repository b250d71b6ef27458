import { expect, test } from "vitest";
import { candle, type CandleInput } from "./candle";
import { burnLog } from "./burn-log";
import { PI } from "./vessel";
import { WAXES } from "./waxes";
import { ratioText } from "@/server/kernel/exact";

const own = { density: "0.9", densityUnit: "g/ml", mostLoad: "10" } as const;
const plain: CandleInput = {
  vessel: { shape: "volume", volume: { quantity: "200", unit: "ml" } },
  fill: "85",
  filledBy: "mixture",
  wax: own,
  fragrances: [{ name: "Fig", percent: "8" }],
  basis: "of_wax",
  count: "1",
  unit: "g",
};

const cm = (quantity: string) => ({ quantity, unit: "cm" });
const inch = (quantity: string) => ({ quantity, unit: "in" });

const made = (change: Partial<CandleInput> = {}) => {
  const answer = candle({ ...plain, ...change });
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer;
};
const refused = (change: Partial<CandleInput>) => {
  const answer = candle({ ...plain, ...change });
  return answer.ok ? [] : answer.problems.map((p) => `${p.code} ${p.field}`);
};
const codes = (change: Partial<CandleInput>) => made(change).warnings.map((w) => w.code);

test("V25: six 8 fl oz jars at 0.8 oz a fluid ounce, 8 % of the wax on top", () => {
  const { result } = made({
    vessel: { shape: "volume", volume: { quantity: "8", unit: "fl oz" } },
    fill: "100",
    filledBy: "wax",
    wax: { density: "0.8", densityUnit: "oz/fl oz", mostLoad: "10" },
    count: "6",
    unit: "oz",
  });
  expect(result.batch).toMatchObject({ wax: "38.4", total: "41.472" });
  expect(result.batch.fragrances).toEqual([{ name: "Fig", weight: "3.072" }]);
});

test("V27: 200 ml filled to 85 %, 8 % of the total", () => {
  const { result } = made({ wax: { ...own, density: "1" }, basis: "of_total" });
  expect(result.each).toMatchObject({ wax: "156.4", total: "170" });
  expect(result.each.fragrances[0]!.weight).toBe("13.6");
});

test("the two bases are both said, and the stated one is kept", () => {
  expect(made().result.load).toEqual({ basis: "of_wax", ofWax: "8", ofTotal: "7.40740740740741" });
  expect(made({ basis: "of_total" }).result.load).toEqual({
    basis: "of_total",
    ofWax: "8.69565217391304",
    ofTotal: "8",
  });
});

test("a vessel is the same by its volume and by its dimensions", () => {
  const brim = (vessel: CandleInput["vessel"]) => made({ vessel }).result.volume.brim;
  expect(brim({ shape: "square", length: cm("8"), width: cm("5"), height: cm("10") })).toBe("400");
  expect(brim({ shape: "square", length: inch("1"), width: inch("1"), height: inch("1") })).toBe("16.387064");
  expect(brim({ shape: "round", diameter: cm("2"), height: cm("1") })).toBe(ratioText(PI));
  expect(brim({ shape: "oval", length: cm("4"), width: cm("1"), height: cm("1") })).toBe(ratioText(PI));
  expect(brim({ shape: "tapered", top: cm("2"), bottom: cm("2"), height: cm("1") })).toBe(ratioText(PI));
  // A frustum of 8 and 6 cm, 9 cm tall: pi * 9 / 12 * (64 + 48 + 36) = 111 pi.
  expect(brim({ shape: "tapered", top: cm("8"), bottom: cm("6"), height: cm("9") })).toBe("348.716784548467");
});

test("a fragrance heavier than the wax makes the mixture heavier, by its volume and not by its weight", () => {
  const { result } = made({
    vessel: { shape: "volume", volume: { quantity: "100", unit: "ml" } },
    fill: "100",
    wax: { ...own, density: "0.8" },
    fragrances: [{ name: "Amber", percent: "50", density: "1" }],
    basis: "of_total",
  });
  // Half a gram of wax is 0.625 ml, half a gram of fragrance 0.5 ml: 100 / 1.125.
  expect(result.each.total).toBe("88.8888888888889");
});

test("several fragrances keep their shares, and wax with fragrances is the total", () => {
  const fragrances = [
    { name: "Fig", percent: "5" },
    { name: "Cedar", percent: "2.5" },
  ];
  const { result } = made({ wax: { ...own, density: "1" }, fragrances, basis: "of_total" });
  expect(result.each).toEqual({
    wax: "157.25",
    fragrances: [
      { name: "Fig", weight: "8.5" },
      { name: "Cedar", weight: "4.25" },
    ],
    total: "170",
  });
});

test("what stays in the pitcher is melted too, and the poured candles are still full", () => {
  const { result } = made({ wax: { ...own, density: "1" }, count: "10", pitcherLoss: "2" });
  expect(result.each.total).toBe("170");
  expect(result.batch.total).toBe("1734.69387755102");
  expect(result.batch.lost).toBe("34.6938775510204");
});

test("pitchers are as few as hold the batch, each for whole candles", () => {
  const wax = { ...own, density: "1" };
  const rows = (count: string, quantity: string) =>
    made({ wax, count, pitcher: { quantity, unit: "g" } }).result.pitchers.map(
      (p) => `${p.pitchers} x ${p.candles}: ${p.total}`,
    );
  expect(rows("50", "2050")).toEqual(["5 x 10: 1700"]);
  expect(rows("7", "700")).toEqual(["1 x 4: 680", "1 x 3: 510"]);
  expect(rows("7", "169")).toEqual([]);
  expect(codes({ wax, pitcher: { quantity: "169", unit: "g" } })).toContain("pitcher_too_small");
});

test("the cost covers what is melted and what each candle needs, and says what has no price", () => {
  const { result } = made({
    wax: { ...own, density: "1", cost: { price: "20", per: { quantity: "1", unit: "kg" } } },
    basis: "of_total",
    count: "10",
    perCandle: [
      { name: "Jar", price: "1.10" },
      { name: "Label", price: "" },
    ],
  });
  expect(result.cost).toEqual({
    lines: [
      { name: "Wax", cost: "31.28" },
      { name: "Jar", cost: "11" },
    ],
    total: "42.28",
    each: "4.228",
    unpriced: ["Fig", "Label"],
  });
  expect(made().result.cost).toBeNull();
});

test("what bites is warned of", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ basis: "of_total", fragrances: [{ name: "Fig", percent: "10" }] })).toEqual([
    "load_above_wax",
  ]);
  expect(codes({ fragrances: [{ name: "Fig", percent: "10" }] })).toEqual([]);
  expect(codes({ wax: { density: "0.9" } })).toEqual(["load_unknown"]);
  expect(codes({ filledBy: "wax" })).toEqual(["fragrance_on_top"]);
  expect(codes({ wax: { ...own, density: "8.9" } })).toEqual(["density_unusual"]);
  expect(
    codes({ wax: { key: "naturewax-c3", density: "0.9" }, fragrances: [{ name: "Fig", percent: "11" }] }),
  ).toEqual(["load_above_wax"]);
});

test("a wick is named only where a chart was published for that wax and width", () => {
  const vessel = { shape: "round", diameter: cm("7"), height: cm("8") } as const;
  const wax = { key: "naturewax-c3", density: "0.9" };
  expect(made({ vessel, wax }).result.wicks?.wicks).toContain("HTP 83");
  expect(made({ vessel, wax }).result.wicks?.source).toMatch(/^https:/);
  expect(made({ vessel }).result.wicks).toBeNull();
  expect(made({ wax }).result.wicks).toBeNull();
  const jar = { shape: "volume", volume: { quantity: "200", unit: "ml" } } as const;
  expect(made({ vessel: { ...jar, across: cm("7") }, wax }).result.wicks?.wicks).toContain("HTP 83");
  expect(made({ vessel: { ...jar, across: cm("") }, wax }).result.wicks).toBeNull();
  expect(refused({ vessel: { ...jar, across: cm("wide") }, wax })).toEqual(["not_a_number vessel.across"]);
  expect(made({ vessel: { ...vessel, diameter: cm("20") }, wax }).result.wicks).toBeNull();
});

test("a burn log has a row for every hour of every burn of every wick", () => {
  const [head, ...rows] = burnLog(["HTP 62", "HTP 73"]);
  expect(rows).toHaveLength(2 * 3 * 4);
  expect(rows.every((row) => row.length === head!.length)).toBe(true);
});

test("every figure of a wax has a source", () => {
  for (const wax of WAXES) {
    expect(wax.sources.length).toBeGreaterThan(0);
    for (const { url } of wax.sources) expect(url).toMatch(/^https:\/\//);
    expect(wax.density && wax.densityRange).toBeUndefined();
  }
  expect(refused({ wax: { key: "beeswax" } })).toEqual(["missing wax.density"]);
  expect(made({ wax: { key: "ecosoya-q210" } }).result.each.total).toBe("151.3");
});

test("what cannot be is refused, each with its field", () => {
  expect(refused({ fragrances: [{ name: "Fig", percent: "100" }], basis: "of_total" })).toEqual([
    "no_wax_left fragrances",
  ]);
  expect(refused({ count: "2.5" })).toEqual(["not_whole count"]);
  expect(refused({ fill: "0" })).toEqual(["out_of_range fill"]);
  expect(refused({ unit: "ml" })).toEqual(["unknown_unit unit"]);
  expect(refused({ vessel: { shape: "volume", volume: { quantity: "8", unit: "oz" } } })).toEqual([
    "unknown_unit vessel.volume",
  ]);
  expect(refused({ vessel: { shape: "round", diameter: cm("0"), height: cm("8") } })).toEqual([
    "not_positive vessel.diameter",
  ]);
});

test("hostile figures are problems, at once", () => {
  for (const text of ["NaN", "Infinity", "1e400", "9".repeat(40), "-1", "__proto__", ""]) {
    expect(refused({ vessel: { shape: "volume", volume: { quantity: text, unit: "ml" } } })).toHaveLength(1);
  }
  expect(
    refused({ vessel: { shape: "volume", volume: { quantity: "1", unit: "constructor" } } }),
  ).toHaveLength(1);
  expect(refused({ vessel: { shape: "toString" } as never })).toEqual(["unknown_shape vessel.shape"]);
  const many = Array.from({ length: 10_000 }, () => ({ name: "Fig", percent: "0.0001" }));
  expect(refused({ fragrances: many })).toEqual(["too_many_lines fragrances"]);
});

test.each(["51", "100", "500", "-1"])("a loss of %s percent in the pitcher is refused", (pitcherLoss) => {
  const answer = candle({ ...plain, pitcherLoss });
  expect(answer).toMatchObject({ ok: false, problems: [{ field: "pitcherLoss" }] });
});
