import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratio, ratioOf, timesRatio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { factorBetween, scaleLine, scalePortions, scaleRecipe } from "./scale";

const q = Quantity.of;
const GRAM = ratio(1n);
const POUND = ratioOf("453.59237");

/** Amounts of up to a tonne, to the tenth of a milligram. */
const amounts = fc.bigInt({ min: 1n, max: 10n ** 10n }).map((n) => Quantity.fromRatio(ratio(n, 10_000n)));
const factors = fc
  .tuple(fc.bigInt({ min: 1n, max: 100_000n }), fc.bigInt({ min: 1n, max: 100_000n }))
  .map(([n, d]) => ratio(n, d));
const units = fc.constantFrom(GRAM, POUND, ratioOf("0.001"), ratioOf("4.92892159375"), ratioOf("12"));

describe("what is weighed", () => {
  test("is the exact product, rounded once", () => {
    fc.assert(
      fc.property(amounts, units, factors, (quantity, unitRatio, factor) => {
        const { base, surplus } = scaleLine({ quantity, unitRatio, countable: false }, factor);
        const exact = timesRatio(timesRatio(quantity.toRatio(), factor), unitRatio);
        const off = base!.toScaled() * exact.d - exact.n * 10n ** 12n;
        expect(2n * (off < 0n ? -off : off) <= exact.d).toBe(true);
        expect(surplus.isZero).toBe(true);
      }),
    );
  });

  test("two scalings one after the other are the scaling by their product", () => {
    fc.assert(
      fc.property(
        amounts,
        fc.bigInt({ min: 1n, max: 1000n }),
        fc.bigInt({ min: 1n, max: 1000n }),
        (quantity, a, b) => {
          const line = { quantity, unitRatio: GRAM, countable: false };
          const once = scaleLine(line, timesRatio(ratio(a), ratio(b))).base!;
          const first = scaleLine(line, ratio(a)).base!;
          expect(String(scaleLine({ ...line, quantity: first }, ratio(b)).base)).toBe(String(once));
        },
      ),
    );
  });

  test("planning by the 1000 g there are of an oil written in pounds takes exactly 1000 g", () => {
    const factor = timesRatio(factorBetween(q("1000"), q("3")), ratio(POUND.d, POUND.n));
    const line = scaleLine({ quantity: q("3"), unitRatio: POUND, countable: false }, factor);
    expect(String(line.base)).toBe("1000");
  });

  test("an amount whose unit is unknown is scaled and has no base amount", () => {
    const line = scaleLine({ quantity: q("2"), unitRatio: null, countable: false }, ratio(3n));
    expect([String(line.quantity), line.base]).toEqual(["6", null]);
  });
});

describe("what is counted", () => {
  test("is whole, never less than needed, and less than one more", () => {
    fc.assert(
      fc.property(amounts, factors, (quantity, factor) => {
        const { base, surplus } = scaleLine({ quantity, unitRatio: GRAM, countable: true }, factor);
        const exact = timesRatio(quantity.toRatio(), factor);
        expect(base!.isWhole).toBe(true);
        expect(base!.toScaled() * exact.d >= exact.n * 10n ** 12n).toBe(true);
        expect((base!.toScaled() - 10n ** 12n) * exact.d < exact.n * 10n ** 12n).toBe(true);
        expect(surplus.compare(Quantity.one)).not.toBe(1);
      }),
    );
  });

  test("24 wrappers for 2.5 batches are 60; 7 for 1.5 are 11, half of one too many", () => {
    const wrappers = (n: string, f: string) =>
      scaleLine({ quantity: q(n), unitRatio: GRAM, countable: true }, ratioOf(f));
    expect(String(wrappers("24", "2.5").base)).toBe("60");
    expect(String(wrappers("7", "1.5").base)).toBe("11");
    expect(String(wrappers("7", "1.5").surplus)).toBe("0.5");
  });

  test("one dozen for one and a half batches is 18 pieces, still said in dozens", () => {
    const line = scaleLine({ quantity: q("1"), unitRatio: ratio(12n), countable: true }, ratioOf("1.5"));
    expect([String(line.quantity), String(line.base), String(line.surplus)]).toEqual(["1.5", "18", "0"]);
  });

  test("three thirds of three jars are three jars, not four", () => {
    const third = factorBetween(q("1"), q("3"));
    expect(String(scaleLine({ quantity: q("3"), unitRatio: GRAM, countable: true }, third).base)).toBe("1");
  });
});

describe("what comes out", () => {
  test("a yield of 0.286 stays 0.286 and is never booked as 1", () => {
    const recipe = { yieldQuantity: q("1"), lines: [] };
    expect(String(scaleRecipe(recipe, ratioOf("0.286")).yieldQuantity)).toBe("0.286");
    const { count, whole } = scalePortions(q("1"), ratioOf("0.286"));
    expect([String(count), String(whole)]).toEqual(["0.286", "0"]);
  });

  test("24 bars at 0.3 are 7.2, of which 7 are whole", () => {
    const { count, whole } = scalePortions(q("24"), ratioOf("0.3"));
    expect([String(count), String(whole)]).toEqual(["7.2", "7"]);
  });

  test("whole pieces never exceed what the factor makes", () => {
    fc.assert(
      fc.property(amounts, factors, (perBatch, factor) => {
        const exact = timesRatio(perBatch.toRatio(), factor);
        const { whole } = scalePortions(perBatch, factor);
        expect(whole.isWhole && whole.toScaled() * exact.d <= exact.n * 10n ** 12n).toBe(true);
      }),
    );
  });

  test("nothing can be scaled to nothing", () => {
    expect(() => factorBetween(q("0"), q("1"))).toThrow(RangeError);
  });
});
