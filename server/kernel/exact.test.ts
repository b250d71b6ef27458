import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareRatio,
  divideHalfEven,
  divideHalfUp,
  formatDecimal,
  minusRatio,
  parseDecimal,
  plusRatio,
  ratio,
  ratioOf,
  ratioText,
  sumRatios,
} from "./exact";
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

describe("ratios", () => {
  const ratios = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
    .map(([n, d]) => ratio(n, d));

  test("what is added can be taken away again", () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        expect(minusRatio(plusRatio(a, b), b)).toEqual(a);
      }),
    );
    expect(plusRatio(ratio(1n, 3n), ratio(1n, 6n))).toEqual(ratio(1n, 2n));
    expect(sumRatios([ratioOf("0.1"), ratioOf("0.2"), ratioOf("0.7")])).toEqual(ratio(1n));
    expect(sumRatios([])).toEqual(ratio(0n));
  });
  test("the order of two ratios is that of their difference", () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        const { n } = minusRatio(a, b);
        expect(compareRatio(a, b)).toBe(n < 0n ? -1 : n > 0n ? 1 : 0);
      }),
    );
  });
  test.each([
    [ratio(0n), "0"],
    [ratio(2n, 3n), "0.666666666666667"],
    [ratio(-1n, 750n), "-0.00133333333333333"],
    [ratio(40n, 3n), "13.3333333333333"],
    [ratio(1n, 10n), "0.1"],
    [ratio(1n, 8n), "0.125"],
    [ratio(10n ** 18n, 3n), "333333333333333333"],
    [ratioOf("0.9999999999999996"), "1"],
    [ratioOf("0.0100000000000000049"), "0.01"],
  ])("%o is written %s", (r, text) => expect(ratioText(r)).toBe(text));
  test("no figure that counts is lost", () => {
    fc.assert(
      fc.property(ratios, (r) => {
        const written = ratioOf(ratioText(r));
        const { n, d } = minusRatio(written, r);
        const off = n < 0n ? -n : n;
        const size = r.n < 0n ? -r.n : r.n;
        const ofTheAmount = off * r.d * 10n ** 14n <= size * d;
        expect(ofTheAmount || off * 10n ** 30n < d).toBe(true);
      }),
    );
  });
  test("figures can be asked for", () => {
    expect(ratioText(ratio(2n, 3n), 3)).toBe("0.667");
    expect(ratioText(ratio(12345n), 2)).toBe("12345");
    expect(ratioText(ratio(5n, 2n), 1)).toBe("2");
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
