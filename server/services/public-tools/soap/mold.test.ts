import { expect, test } from "vitest";
import { mold, type Mold } from "./mold";

const sized = (asked: Mold, batch = "1000") => {
  const answer = mold({ mold: asked, fill: "90", density: "1.05", batch, oils: "640" });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
};
const inches = (quantity: string) => ({ quantity, unit: "in" });

test("a box in inches is 16.387064 ml a cubic inch", () => {
  const { result } = sized({
    shape: "box",
    length: inches("10"),
    width: inches("3.5"),
    height: inches("2.5"),
  });
  expect(result.volume).toBe("1433.8681");
  expect(Number(result.batter)).toBeCloseTo(1433.8681 * 0.9 * 1.05, 9);
  expect(Number(result.oils)).toBeCloseTo(1433.8681 * 0.9 * 1.05 * 0.64, 9);
  expect(Number(result.filled)).toBeCloseTo(100_000 / (1433.8681 * 1.05), 9);
});

test("a cylinder, cavities and water", () => {
  const cm = (quantity: string) => ({ quantity, unit: "cm" });
  expect(
    Number(sized({ shape: "cylinder", diameter: cm("7.6"), height: cm("20") }).result.volume),
  ).toBeCloseTo(Math.PI * 3.8 ** 2 * 20, 9);
  expect(sized({ shape: "cavities", each: { quantity: "4", unit: "fl oz" }, count: "6" }).result.volume).toBe(
    "709.7647095",
  );
  expect(sized({ shape: "water", water: { quantity: "1.2", unit: "kg" } }).result.volume).toBe("1200");
});

test("a batch that runs over is told so", () => {
  const small: Mold = { shape: "water", water: { quantity: "900", unit: "ml" } };
  expect(sized(small).warnings.map(({ code }) => code)).toEqual(["overflows"]);
  expect(sized(small, "930").warnings.map(({ code }) => code)).toEqual(["brim_full"]);
  expect(sized(small, "800").warnings).toEqual([]);
});

test("a mold of no size is refused", () => {
  const answer = mold({
    mold: { shape: "box", length: inches("0"), width: { quantity: "3", unit: "g" }, height: inches("") },
    fill: "0",
    density: "1",
    batch: "1",
    oils: "1",
  });
  expect(answer.ok ? [] : answer.problems.map(({ field }) => field)).toEqual([
    "mold.length",
    "mold.width",
    "mold.height",
    "fill",
  ]);
});
