import { describe, expect, test } from "vitest";
import type { Calculated } from "../calculated";
import { blend, type BlendInput } from "./blend";
import { infusion, type InfusionInput } from "./infusion";
import { salve, type SalveInput } from "./salve";
import { tincture, type TinctureInput } from "./tincture";

const made = <R>(answer: Calculated<R>): R => {
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer.result;
};
const codes = (answer: Calculated<unknown>) =>
  answer.ok ? [] : answer.problems.map((p) => `${p.field}: ${p.code}`);
const warned = (answer: Calculated<unknown>) => (answer.ok ? answer.warnings.map((w) => w.code) : []);

describe("a tincture", () => {
  const asked = (given: Partial<TinctureInput> = {}): TinctureInput => ({
    herb: { quantity: "100", unit: "g" },
    strength: { by: "parts", figure: "5" },
    alcohol: "60",
    spirit: "96",
    volumeUnit: "ml",
    ...given,
  });

  // M. Moore, Herbal Materia Medica, 5th ed.: [1:5, 60% alcohol] of 100 g by the metric; his example in parts is 12 of ethanol to 8 of water.
  test("1 : 5 at 60 % is five parts of liquid, three fifths of them alcohol", () => {
    expect(made(tincture(asked({ spirit: "100" })))).toMatchObject({
      menstruum: "500",
      spirit: "300",
      water: "200",
    });
  });

  test("a weaker spirit brings some of the water with it", () => {
    expect(made(tincture(asked()))).toMatchObject({
      spirit: "312.5",
      water: "187.5",
      alcoholWithHerb: "60",
      herbPerMl: "0.2",
    });
  });

  test("20 % says the same as 1 : 5", () => {
    expect(made(tincture(asked({ strength: { by: "percent", figure: "20" } })))).toEqual(
      made(tincture(asked())),
    );
  });

  test("the water of a fresh herb thins the alcohol, and that is said", () => {
    const fresh = tincture(asked({ strength: { by: "parts", figure: "2" }, alcohol: "95", herbWater: "75" }));
    // 190 ml of alcohol in 200 ml and 75 g / 0.9982 g/ml of water
    expect(made(fresh).alcoholWithHerb).toMatch(/^69\.056/);
    expect(warned(fresh)).toEqual(["fresh_herb"]);
    expect(warned(tincture(asked({ alcohol: "20" })))).toEqual(["may_not_keep"]);
  });

  test("what the herb holds back is missing from the yield", () => {
    expect(made(tincture(asked({ heldBack: "1.5" }))).yield).toBe("350");
    expect(codes(tincture(asked({ heldBack: "5" })))).toEqual(["heldBack: nothing_left"]);
  });

  test("a spirit that is too weak is refused", () => {
    expect(codes(tincture(asked({ spirit: "40" })))).toEqual(["spirit: stronger_than_stock"]);
  });
});

describe("an infusion", () => {
  const asked = (given: Partial<InfusionInput> = {}): InfusionInput => ({
    herb: { quantity: "50", unit: "g" },
    strength: { by: "parts", figure: "10" },
    by: "weight",
    weightUnit: "g",
    volumeUnit: "ml",
    ...given,
  });

  test("1 : 10 by weight, and its volume only where the density is known", () => {
    expect(made(infusion(asked()))).toMatchObject({ liquidWeight: "500", liquidVolume: null });
    expect(made(infusion(asked({ density: "0.8", heldBack: "2" })))).toMatchObject({
      liquidVolume: "625",
      yieldWeight: "400",
      yieldVolume: "500",
    });
  });

  test("by volume the density leads the other way", () => {
    expect(made(infusion(asked({ by: "volume", density: "0.8" })))).toMatchObject({
      liquidVolume: "500",
      liquidWeight: "400",
    });
  });
});

describe("a salve", () => {
  const asked = (given: Partial<SalveInput> = {}): SalveInput => ({
    from: "total",
    amount: { quantity: "500", unit: "g" },
    oilToWax: "4",
    unit: "g",
    ...given,
  });

  test("four to one fills the batch", () => {
    expect(made(salve(asked()))).toMatchObject({ oil: "400", wax: "100", waxPercent: "20", tins: null });
  });

  test("extras are shares of the whole; oil and wax keep their ratio in what is left", () => {
    const { oil, wax, extras } = made(salve(asked({ extras: [{ name: "Lavender", percent: "2" }] })));
    expect({ oil, wax, extras }).toEqual({
      oil: "392",
      wax: "98",
      extras: [{ name: "Lavender", amount: "10" }],
    });
  });

  test("from the oil at hand, the same salve is found", () => {
    const fromOil = made(
      salve(
        asked({
          from: "oil",
          amount: { quantity: "392", unit: "g" },
          extras: [{ name: "Lavender", percent: "2" }],
        }),
      ),
    );
    expect(fromOil).toMatchObject({ total: "500", wax: "98" });
  });

  test("tins are filled whole, and what is over is said", () => {
    expect(made(salve(asked({ tin: { quantity: "60", unit: "g" } })))).toMatchObject({
      tins: "8",
      leftOver: "20",
    });
    expect(codes(salve(asked({ extras: [{ name: "All", percent: "100" }] })))).toEqual(["extras: no_room"]);
  });
});

describe("an essential oil blend", () => {
  const asked = (given: Partial<BlendInput> = {}): BlendInput => ({
    total: { quantity: "30", unit: "ml" },
    percent: "2",
    dropsPerMl: "20",
    oils: [
      { name: "Lavender", parts: "2" },
      { name: "Cedar", parts: "1" },
    ],
    ...given,
  });

  test("2 % of 30 ml are 12 drops at 20 a millilitre, 8 and 4 of two oils", () => {
    const { essentialOils, carrier, drops, oils, percentByDrops } = made(blend(asked()));
    expect({ essentialOils, carrier, drops, percentByDrops }).toEqual({
      essentialOils: "0.6",
      carrier: "29.4",
      drops: "12",
      percentByDrops: "2",
    });
    expect(oils.map((oil) => oil.drops)).toEqual(["8", "4"]);
  });

  test("another dropper, another count; whole drops that are far off are said", () => {
    expect(made(blend(asked({ dropsPerMl: "30" }))).drops).toBe("18");
    expect(warned(blend(asked({ total: { quantity: "2", unit: "ml" } })))).toEqual(["drops_too_coarse"]);
  });

  test.each<[Partial<BlendInput>, string]>([
    [{ oils: [] }, "oils: missing"],
    [{ percent: "101" }, "percent: out_of_range"],
    [{ dropsPerMl: "0" }, "dropsPerMl: not_positive"],
    [{ total: { quantity: "30", unit: "g" } }, "total: unknown_unit"],
    [{ total: { quantity: "0", unit: "ml" } }, "total: not_positive"],
  ])("%o is refused", (given, code) => {
    expect(codes(blend(asked(given)))).toContain(code);
  });
});
