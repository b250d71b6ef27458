import fc from "fast-check";
import { expect, test } from "vitest";
import { ratio, ratioOf } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { chooseContainers, fillContainers } from "./fill";

const q = Quantity.of;
const jar = (name: string, holds: string, available: bigint | null = null) => ({
  container: name,
  holds: ratioOf(holds),
  available,
});
const counts = (chosen: { container: string; count: bigint }[]) =>
  chosen.map(({ container, count }) => `${count} ${container}`);

test("1000 g into jars of 300 g: three full, the last with 100 g", () => {
  const { filled, leftover } = fillContainers(q("1000"), [
    { container: "jar", holds: ratio(300n), count: 5n },
  ]);
  expect(filled[0]).toMatchObject({ full: 3n, empty: 1n });
  expect(String(filled[0]!.partial)).toBe("100");
  expect(leftover.isZero).toBe(true);
});

test("what fits nowhere is left over", () => {
  const { filled, leftover } = fillContainers(q("1000"), [
    { container: "jar", holds: ratio(300n), count: 2n },
  ]);
  expect([filled[0]!.full, String(leftover)]).toEqual([2n, "400"]);
});

test("chooses the largest first, and the smallest that takes the rest", () => {
  const shelf = [jar("tin", "50"), jar("jar", "300"), jar("cup", "120")];
  expect(counts(chooseContainers(q("1000"), shelf))).toEqual(["3 jar", "2 tin"]);
  expect(counts(chooseContainers(q("1040"), shelf))).toEqual(["3 jar", "1 cup", "1 tin"]);
});

test("takes what is on the shelf, and more of the largest where that does not suffice", () => {
  expect(counts(chooseContainers(q("1000"), [jar("jar", "300", 2n), jar("tin", "50", 100n)]))).toEqual([
    "2 jar",
    "8 tin",
  ]);
  expect(counts(chooseContainers(q("1000"), [jar("jar", "300", 0n)]))).toEqual(["4 jar"]);
  expect(chooseContainers(q("1000"), [])).toEqual([]);
});

test("whatever is chosen holds the yield, and nothing poured is lost", () => {
  const amounts = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((n) => Quantity.fromRatio(ratio(n, 1000n)));
  const kinds = fc.array(
    fc.record({
      container: fc.constant("jar"),
      holds: fc
        .tuple(fc.bigInt({ min: 1n, max: 5000n }), fc.bigInt({ min: 1n, max: 7n }))
        .map(([n, d]) => ratio(n, d)),
      available: fc.option(fc.bigInt({ min: 0n, max: 40n })),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(amounts, kinds, (amount, shelf) => {
      const { filled, leftover } = fillContainers(amount, chooseContainers(amount, shelf));
      expect(leftover.isZero).toBe(true);
      const poured = filled.map(({ full, holds, partial }) =>
        (partial ?? Quantity.zero).plus(Quantity.fromRatio(ratio(full * holds.n, holds.d))),
      );
      const off = Quantity.sum(poured).minus(amount).toScaled();
      expect(off < 10n && off > -10n).toBe(true);
      for (const { full, partial, empty, count } of filled)
        expect(full + (partial ? 1n : 0n) + empty).toBe(count);
    }),
  );
});
