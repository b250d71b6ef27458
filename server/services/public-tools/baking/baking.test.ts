import { describe, expect, test } from "vitest";
import { baking, type BakingInput } from "./baking";
import { pans, type PansInput } from "./pans";
import type { Calculated } from "../calculated";

const made = <R>(answer: Calculated<R>): R => {
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer.result;
};
const codes = (answer: Calculated<unknown>) =>
  answer.ok ? [] : answer.problems.map((p) => `${p.field}: ${p.code}`);

const flour = { name: "Bread flour", kind: "flour", figure: "500" } as const;
const water = { name: "Water", kind: "liquid", figure: "325" } as const;
const salt = { name: "Salt", kind: "other", figure: "10" } as const;

const asked = (given: Partial<BakingInput> = {}): BakingInput => ({
  lines: [flour, water, salt],
  entered: "weight",
  unit: "g",
  size: { by: "as_entered" },
  ...given,
});

const percents = {
  entered: "percent",
  lines: [
    { ...flour, figure: "100" },
    { ...water, figure: "65" },
    { ...salt, figure: "2" },
  ],
} as const;

describe("a dough", () => {
  test("of 500 flour, 325 water and 10 salt is 100, 65 and 2 %, at 65 % hydration", () => {
    const { lines, dough, totalPercent, hydration } = made(baking(asked()));
    expect(lines.map((line) => line.percent)).toEqual(["100", "65", "2"]);
    expect({ dough, totalPercent, hydration }).toEqual({
      dough: "835",
      totalPercent: "167",
      hydration: "65",
    });
  });

  test("in percents is the same dough, once its size is said", () => {
    expect(codes(baking(asked(percents)))).toEqual(["size: size_missing"]);
    const sized = made(baking(asked({ ...percents, size: { by: "dough", weight: "835" } })));
    expect(sized.lines.map((line) => line.weight)).toEqual(["500", "325", "10"]);
  });

  test("percents are of all flours together, which must be 100", () => {
    const rye = { name: "Rye", kind: "flour", figure: "20" } as const;
    expect(
      codes(
        baking(asked({ ...percents, lines: [...percents.lines, rye], size: { by: "flour", weight: "500" } })),
      ),
    ).toEqual(["lines: flour_not_100"]);
    expect(
      made(baking(asked({ lines: [flour, { ...rye, figure: "125" }, water] }))).lines.map(
        (line) => line.percent,
      ),
    ).toEqual(["80", "20", "52"]);
  });

  test("a starter's flour and water count: 200 g at 100 % bring 100 and 100", () => {
    const levain = { name: "Levain", kind: "starter", figure: "200" } as const;
    const { hydration, prefermented } = made(
      baking(asked({ lines: [{ ...flour, figure: "900" }, { ...water, figure: "600" }, levain] })),
    );
    expect(hydration).toBe("70");
    expect(prefermented).toBe("10");
  });

  // Published at https://wildyeastblog.com/bakers-percentage-4: 100, 52, 1, 3 and 104 %, 260 % in all, 2340 g.
  test("a baguette with a poolish is what its author says", () => {
    const { lines, totalPercent, dough, hydration } = made(
      baking(
        asked({
          lines: [
            { ...flour, figure: "900" },
            { ...water, figure: "468" },
            { name: "Instant yeast", kind: "other", figure: "9" },
            { ...salt, figure: "27" },
            { name: "Poolish", kind: "starter", figure: "936", hydration: "100" },
          ],
        }),
      ),
    );
    expect(lines.map((line) => line.percent)).toEqual(["100", "52", "1", "3", "104"]);
    expect({ totalPercent, dough }).toEqual({ totalPercent: "260", dough: "2340" });
    // 936 of water on 1368 of flour, poolish included
    expect(hydration).toMatch(/^68\.42/);
  });

  test("a line in another unit is weighed in its own", () => {
    const pound = { ...flour, figure: "1", unit: "lb" };
    expect(made(baking(asked({ lines: [pound, water] }))).flour).toBe("453.59237");
    expect(codes(baking(asked({ lines: [{ ...pound, unit: "cup" }] })))).toEqual([
      "lines.0.figure: unknown_unit",
    ]);
  });

  test("milk counts with the water that is in it", () => {
    const milk = { name: "Milk", kind: "liquid", figure: "250", water: "88" } as const;
    expect(made(baking(asked({ lines: [flour, milk] }))).hydration).toBe("44");
  });

  test("12 loaves of 800 g baked take the dough that oven and bowl will leave of it", () => {
    const size = { by: "pieces", count: "12", weight: "800", weighed: "baked" } as const;
    const { dough, baked, piece } = made(baking(asked({ size, makingLoss: "4", bakingLoss: "20" })));
    // 12 x 800 / 0.8 / 0.96
    expect({ dough, baked, piece }).toEqual({
      dough: "12500",
      baked: "9600",
      piece: { dough: "1000", baked: "800", cost: null },
    });
  });

  test("costs are of what goes in, whatever unit it was bought in, and shared by the pieces", () => {
    const priced = { ...flour, price: "2", per: { quantity: "1", unit: "kg" } };
    const { cost, piece, lines } = made(
      baking(asked({ lines: [priced, water], size: { by: "times", factor: "2" }, pieces: "4" })),
    );
    expect(lines.map((line) => line.cost)).toEqual(["2", null]);
    expect([cost, piece?.cost]).toEqual(["2", "0.5"]);
  });

  test("a food without flour is reckoned in percent of everything", () => {
    const fruit = { name: "Strawberries", kind: "other", figure: "600" } as const;
    const sugar = { name: "Sugar", kind: "other", figure: "400" } as const;
    const jam = made(baking(asked({ lines: [fruit, sugar], size: { by: "dough", weight: "2500" } })));
    expect(jam).toMatchObject({ flour: null, hydration: null, dough: "2500", totalPercent: "100" });
    expect(jam.lines.map(({ weight, percent }) => [weight, percent])).toEqual([
      ["1500", "60"],
      ["1000", "40"],
    ]);
  });

  test.each<[Partial<BakingInput>, string]>([
    [{ lines: [water], size: { by: "flour", weight: "500" } }, "size: no_flour"],
    [{ lines: [{ ...water, figure: "0" }] }, "lines: nothing"],
    [{ entered: "percent", lines: [water], size: { by: "dough", weight: "500" } }, "lines: lines_not_100"],
    [{ lines: [{ ...flour, figure: "0" }] }, "lines: no_flour"],
    [{ lines: [{ ...flour, figure: "1e3" }] }, "lines.0.figure: not_a_number"],
    [{ unit: "ml" }, "unit: unknown_unit"],
    [{ size: { by: "dough", weight: "0" } }, "size.weight: not_positive"],
    [{ bakingLoss: "100" }, "bakingLoss: out_of_range"],
    [{ lines: new Array(10_000).fill(flour) }, "lines: too_many_lines"],
  ])("%o is refused", (given, code) => {
    expect(codes(baking(asked(given)))).toContain(code);
  });
});

describe("pans", () => {
  const inches = (quantity: string) => ({ quantity, unit: "in" });
  const round = (diameter: string, depth = "2") =>
    ({ shape: "round", diameter: inches(diameter), depth: inches(depth) }) as const;
  const square = (side: string) =>
    ({ shape: "rectangle", length: inches(side), width: inches(side), depth: inches("2") }) as const;
  const asked = (given: Partial<PansInput>): PansInput => ({
    from: round("8"),
    to: round("9"),
    fill: "depth",
    volumeUnit: "cup",
    ...given,
  });

  test("from 8 to 9 inches round is 81/64, exactly", () => {
    expect(made(pans(asked({}))).factor).toBe("1.265625");
  });

  test("two 6 inch pans take what one of 8.485 inches does", () => {
    expect(made(pans(asked({ from: round("6"), to: { ...round("6"), count: "2" } }))).factor).toBe("2");
  });

  test("an 8 inch square holds 128 cubic inches, 4/pi times an 8 inch round", () => {
    const { factor, toVolume } = made(pans(asked({ to: square("8"), volumeUnit: "ml" })));
    expect(factor).toMatch(/^1\.27323954473516/);
    expect(toVolume).toBe("2097.544192");
  });

  test("depth matters only by volume, and a pan known by its volume has no area", () => {
    expect(made(pans(asked({ to: round("8", "3") }))).factor).toBe("1");
    expect(made(pans(asked({ to: round("8", "3"), fill: "volume" }))).factor).toBe("1.5");
    const bundt = { shape: "volume", volume: { quantity: "12", unit: "cup" } } as const;
    expect(codes(pans(asked({ to: bundt })))).toEqual(["fill: no_area"]);
    expect(codes(pans(asked({ to: round("0") })))).toEqual(["to.diameter: not_positive"]);
  });
});
