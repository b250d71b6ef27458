import { describe, expect, test } from "vitest";
import { roundDecimal } from "@/components/ui/format";
import { useDatabase as onDatabase } from "@/server/services/inventory/testing";
import { post, told } from "./testing";

/**
 * What others published, asked of the public API; where each comes from stands beside the calculators' own tests
 * (soap/worked-examples.test.ts, candle.test.ts, lotion.test.ts, pricing.test.ts).
 */
onDatabase();

type Soap = Record<
  "naoh" | "koh" | "water" | "total" | "concentration" | "ratio" | "iodine" | "ins",
  string
> & {
  qualities: Record<string, string>;
  fattyAcids: Record<string, string>;
  saturated: string;
  unsaturated: string;
  warnings: { code: string; message: string }[];
};

const made = (input: object) =>
  told<Soap>(
    post("tools/soap", {
      weightUnit: "g",
      lye: { kind: "naoh" },
      superfat: "5",
      water: { mode: "percent_of_oils", value: "38" },
      ...input,
    }),
  );
const at = (text: string, places: number) => roundDecimal(text, places).text;
const oil = (name: string, weight: string) => ({ name, weight });
const own = (weight: string, sapNaoh: string) => ({ name: "own", weight, sapNaoh });
const near = (text: string, wanted: number, tolerance: number) =>
  expect(Math.abs(Number(text) - wanted)).toBeLessThanOrEqual(tolerance);

describe("soap", () => {
  test("V1: at 33 % with 3 % fragrance, by the charts and by its author's values", async () => {
    const water = { mode: "concentration", value: "33" };
    const fragrance = { percent: "3", basis: "oils" };
    const oils = [
      oil("coconut oil", "100"),
      oil("lard", "250"),
      oil("olive oil", "100"),
      oil("castor oil", "50"),
    ];
    const bySources = await made({ oils, water, fragrance });
    near(bySources.naoh, 69.8, 0.2);
    const parts = [bySources.naoh, bySources.water].map(Number);
    near(bySources.total, 500 + 15 + parts[0]! + parts[1]!, 1e-9);
    const his = [own("100", "0.183"), own("250", "0.141"), own("100", "0.135"), own("50", "0.128")];
    const byHis = await made({ oils: his, water });
    expect([at(byHis.naoh, 1), at(byHis.water, 1)]).toEqual(["69.8", "141.7"]);
  });

  test("V2 and V5: SoapCalc's defaults in ounces", async () => {
    const four = [
      oil("coconut oil", "6"),
      oil("palm oil", "6"),
      oil("olive pomace", "9"),
      oil("castor oil", "1"),
    ];
    const v2 = await made({ weightUnit: "oz", oils: four });
    expect([at(v2.naoh, 2), at(v2.water, 2)]).toEqual(["3.12", "8.36"]);
    const v5 = await made({ weightUnit: "oz", oils: [oil("olive oil", "16"), oil("coconut oil", "4")] });
    expect([at(v5.naoh, 2), at(v5.water, 2)]).toEqual(["2.76", "7.6"]);
  });

  test("V6: liquid soap with potassium hydroxide of 90 %", async () => {
    const oils = [oil("castor-oil", "1.82"), oil("coconut-oil-76", "4.58"), oil("olive-oil", "25.6")];
    const { koh, naoh } = await made({
      weightUnit: "oz",
      oils: oils.map(({ name: id, weight }) => ({ id, weight })),
      lye: { kind: "koh", kohPurity: "90" },
      superfat: "0",
    });
    near(String(Number(koh) * 28.349523125), 200.6, 0.1);
    expect(naoh).toBe("0");
  });

  test("V8: a full SoapCalc print", async () => {
    const shares: [string, number][] = [
      ["babassu oil", 20],
      ["cocoa butter", 20],
      ["coconut oil", 15],
      ["palm oil", 10],
      ["olive oil", 10],
      ["canola oil", 5],
      ["sweet almond oil", 5],
      ["castor oil", 5],
      ["hemp oil", 10],
    ];
    // 3.5 lb shared out: exact in grams, because the pound is.
    const weight = (percent: number) => String(15_875_732_950n * BigInt(percent)).replace(/(\d{9})$/, ".$1");
    const result = await made({
      oils: shares.map(([name, percent]) => oil(name, weight(percent))),
      superfat: "7",
      water: { mode: "percent_of_oils", value: "32" },
      fragrance: { percent: "3.125", basis: "oils" },
    });
    expect([at(result.naoh, 2), at(result.water, 2), at(result.total, 2)]).toEqual([
      "223.81",
      "508.02",
      "2369.02",
    ]);
    expect([at(result.concentration, 3), at(result.ratio, 4)]).toEqual(["30.582", "2.2699"]);
    const { hardness, cleansing, conditioning, bubbly, creamy } = result.qualities;
    expect([hardness, cleansing, conditioning, bubbly, creamy].map((q) => at(q!, 2))).toEqual([
      "49.2",
      "24.15",
      "47.1",
      "28.65",
      "29.55",
    ]);
    expect([at(result.iodine, 0), at(result.ins, 0)]).toEqual(["57", "157"]);
    expect([at(result.saturated, 0), at(result.unsaturated, 0)]).toEqual(["51", "49"]);
    expect(result.fattyAcids).toMatchObject({
      lauric: "17.2",
      palmitic: "16.1",
      oleic: "29",
      linolenic: "2.65",
    });
  });

  test("V13, V16, V31: ratio, a discount of 9.5 %, olive oil alone", async () => {
    const v13 = await made({ oils: [oil("olive oil", "1000")], water: { mode: "ratio", value: "2" } });
    near(v13.naoh, 128.7, 0.05);
    near(v13.water, 257.4, 0.1);
    const v16 = await made({
      weightUnit: "oz",
      oils: [own("14.7", "0.138"), own("3.15", "0.1405"), own("3.15", "0.134")],
      superfat: "9.5",
      water: { mode: "percent_of_oils", value: "37.5" },
    });
    expect([at(v16.naoh, 2), v16.water]).toEqual(["2.62", "7.875"]);
    expect(v13.qualities).toMatchObject({ hardness: "17", cleansing: "0", conditioning: "82", creamy: "17" });
    expect([v13.iodine, v13.ins]).toEqual(["85", "105"]);
  });

  test("V17: dual lye, split by molecules", async () => {
    const { naoh, koh } = await made({
      oils: [
        { name: "Olive oil", weight: "500", sapKoh: "0.1876", sapNaoh: "0.1340" },
        { name: "Coconut oil", weight: "500", sapKoh: "0.2661", sapNaoh: "0.1900" },
      ],
      lye: { kind: "dual", naohShare: "70" },
    });
    near(naoh, 107.7, 0.1);
    near(koh, 64.7, 0.1);
  });

  test("V21 and V23: citric acid eats lye, a superfat after the cook does not", async () => {
    const oils = [oil("olive oil", "1000")];
    const plain = Number((await made({ oils })).naoh);
    const eaten = async (kind: string) =>
      String(Number((await made({ oils, acids: [{ kind, percent: "1" }] })).naoh) - plain);
    near(await eaten("citric_anhydrous"), 6.24, 0.01);
    near(await eaten("citric_monohydrate"), 5.71, 0.01);
    const v23 = await made({
      oils: [own("900", "0.135")],
      postCook: [oil("shea butter", "100")],
      superfat: "0",
    });
    expect(v23.naoh).toBe("121.5");
  });
});

describe("the other calculators", () => {
  const candle = {
    fill: "100",
    filledBy: "mixture",
    fragrances: [{ name: "Fig", percent: "8" }],
    count: "1",
    unit: "g",
  };

  test("V25: six jars, 8 % of the wax on top", async () => {
    const { batch } = await told<{ batch: object }>(
      post("tools/candle", {
        ...candle,
        vessel: { shape: "volume", volume: { quantity: "8", unit: "fl oz" } },
        filledBy: "wax",
        wax: { density: "0.8", densityUnit: "oz/fl oz" },
        basis: "of_wax",
        count: "6",
        unit: "oz",
      }),
    );
    expect(batch).toMatchObject({ wax: "38.4", fragrances: [{ weight: "3.072" }], total: "41.472" });
  });

  test("V27: 200 ml filled to 85 %, 8 % of the total", async () => {
    const { each } = await told<{ each: object }>(
      post("tools/candle", {
        ...candle,
        vessel: { shape: "volume", volume: { quantity: "200", unit: "ml" } },
        fill: "85",
        wax: { density: "1" },
        basis: "of_total",
      }),
    );
    expect(each).toMatchObject({ wax: "156.4", fragrances: [{ weight: "13.6" }], total: "170" });
  });

  test("V28: emulsifiers for HLB 10", async () => {
    const { blend } = await told<{ blend: { high: { share: string }; low: { weight: string } } }>(
      post("tools/lotion", {
        phases: [
          { kind: "water", name: "Water", lines: [{ name: "Water", percent: "70" }] },
          { kind: "oil", name: "Oil", lines: [{ name: "Olive oil", percent: "25", requiredHlb: "10" }] },
        ],
        emulsifiers: {
          percent: "5",
          high: { name: "Polysorbate 80", hlb: "15" },
          low: { name: "Sorbitan stearate", hlb: "4.7" },
        },
        size: { by: "weight", weight: { quantity: "100", unit: "g" } },
        unit: "g",
      }),
    );
    near(blend.high.share, 51.46, 0.01);
    near(blend.low.weight, 2.43, 0.01);
  });

  test("V29: 6 oz of 7 lb with shipping, and 25 minutes at 12.50 an hour", async () => {
    const { materialsCost, labourCost } = await told<Record<string, string>>(
      post("tools/pricing", {
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
        pieces: "1",
        wholesale: { by: "markup", figure: "100" },
        retail: { by: "margin", figure: "50" },
      }),
    );
    expect([at(materialsCost!, 4), at(labourCost!, 3)]).toEqual(["1.4588", "5.208"]);
  });

  test("95 % thinned to 500 ml of 40 %: 210.526 ml", async () => {
    const { found, amount } = await told<Record<string, string>>(
      post("tools/dilution", {
        strength: "95",
        amountUnit: "ml",
        wantedStrength: "40",
        wantedAmount: "500",
        wantedUnit: "ml",
      }),
    );
    expect([found, at(amount!, 3)]).toEqual(["amount", "210.526"]);
  });
});
