import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divideHalfEven, divideHalfUp, formatDecimal, parseDecimal, ratio } from "./exact";
import { Money } from "./money";
import { Quantity } from "./quantity";

const quantities = fc
  .bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
  .map((n) => Quantity.of(formatDecimal(n, 12)));
const positive = fc.bigInt({ min: 1n, max: 10n ** 24n }).map((n) => Quantity.of(formatDecimal(n, 12)));
const sums = fc.bigInt({ min: 0n, max: 10n ** 15n }).map((n) => Money.of(formatDecimal(n, 6)));

describe("rounding", () => {
  test.each([
    [5n, 2n, 2n, 3n],
    [7n, 2n, 4n, 4n],
    [-5n, 2n, -2n, -3n],
    [-7n, 2n, -4n, -4n],
    [1n, 3n, 0n, 0n],
    [2n, 3n, 1n, 1n],
    [5n, -2n, -2n, -3n],
  ])("%s / %s is %s half-even and %s half-up", (n, d, even, up) => {
    expect(divideHalfEven(n, d)).toBe(even);
    expect(divideHalfUp(n, d)).toBe(up);
  });
});

describe("decimals", () => {
  test.each(["", " 1", "1.", ".5", "1e5", "NaN", "Infinity", "1,5", "--1", "+1", "1".repeat(40)])(
    "%j is refused",
    (text) => {
      expect(parseDecimal(text, 12)).toBeNull();
      expect(Quantity.parse(text)).toBeNull();
      expect(Money.parse(text)).toBeNull();
    },
  );
  test("more places than fit are refused, not rounded", () => {
    expect(Quantity.parse("0.1234567890123")).toBeNull();
    expect(Money.parse("0.1234567")).toBeNull();
    expect(String(Quantity.of("0.1000000000000000"))).toBe("0.1");
  });
  test("a quantity survives its own text", () => {
    fc.assert(fc.property(quantities, (q) => Quantity.of(String(q)).equals(q)));
  });
  test("nothing is ever minus zero", () => {
    expect(String(Quantity.of("-0"))).toBe("0");
  });
});

describe("shares of a cost", () => {
  test("13.13 + 12.20 sold and returned is 25.33, never 25.34", () => {
    expect(String(Money.of("13.13").plus(Money.of("12.20")))).toBe("25.33");
  });
  test("40 at 0.049 is 1.96: a unit cost is never rounded first", () => {
    expect(String(Money.of("0.049").times(ratio(40n)))).toBe("1.96");
  });
  test("the last crumb takes the last cent, in any sequence of takings", () => {
    fc.assert(
      fc.property(sums, fc.array(positive, { minLength: 1, maxLength: 30 }), (cost, takings) => {
        let left = Quantity.sum(takings);
        let costLeft = cost;
        let taken = Money.zero;
        for (const take of takings) {
          const share = costLeft.share(take, left);
          taken = taken.plus(share);
          costLeft = costLeft.minus(share);
          left = left.minus(take);
          expect(costLeft.isNegative).toBe(false);
        }
        expect(left.isZero).toBe(true);
        expect(costLeft.isZero).toBe(true);
        expect(taken.equals(cost)).toBe(true);
      }),
    );
  });
  test("a split sums to exactly the whole", () => {
    expect(Money.of("333").split(["666", "133", "131", "525"].map(Quantity.of)).map(String)).toHaveLength(4);
    fc.assert(
      fc.property(sums, fc.array(positive, { minLength: 1, maxLength: 20 }), (cost, weights) => {
        const parts = cost.split(weights);
        expect(Money.sum(parts).equals(cost)).toBe(true);
        expect(parts.every((p) => !p.isNegative)).toBe(true);
      }),
    );
  });
  test("a unit cost shows at least six significant digits", () => {
    expect(Money.of("10").per(Quantity.of("3"))).toBe("3.3333333");
    expect(Money.of("0.01").per(Quantity.of("453.59237"))).toBe("0.000022046226");
    expect(Money.of("12").per(Quantity.of("4"))).toBe("3");
  });
  test("currencies round half up, yen have no cents", () => {
    expect(Money.of("1.005").toCurrency()).toBe("1.01");
    expect(Money.of("-1.005").toCurrency()).toBe("-1.01");
    expect(Money.of("99.5").toCurrency(0)).toBe("100");
    expect(Money.of("3").toCurrency()).toBe("3.00");
  });
});

describe("pieces", () => {
  test("0.286 of a batch stays 0.286, and is one jar", () => {
    const q = Quantity.of("0.286");
    expect(String(q)).toBe("0.286");
    expect(String(q.roundedUp())).toBe("1");
    expect(String(Quantity.of("-0.5").roundedUp())).toBe("0");
    expect(String(Quantity.of("-0.5").roundedDown())).toBe("-1");
  });
  test("times and over are one another's reverse for whole factors", () => {
    fc.assert(
      fc.property(positive, fc.bigInt({ min: 1n, max: 10_000n }), (q, n) => {
        const many = q.times(ratio(n));
        expect(many.over(q)).toEqual({ n: many.toScaled(), d: q.toScaled() });
        expect(many.times(ratio(1n, n)).equals(q)).toBe(true);
      }),
    );
  });
});
