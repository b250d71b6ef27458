import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { splitCosts, type CostShare } from "./split-costs";

const q = (text: string) => Quantity.of(text);
const output = (good: string, more: { lost?: string; weight?: string; share?: string } = {}): CostShare => ({
  good: q(good),
  lost: q(more.lost ?? "0"),
  weight: more.weight ? q(more.weight) : null,
  share: more.share ? q(more.share) : null,
});
const split = (total: string, outputs: CostShare[], lossPercent = "0") => {
  const { outputs: costs, loss } = splitCosts(Money.of(total), outputs, q(lossPercent));
  return [...costs.map(String), `loss ${loss}`];
};

describe("what a batch cost is spread over what it made", () => {
  test("by weight, when every output has one", () =>
    expect(split("30", [output("10", { weight: "100" }), output("10", { weight: "50" })])).toEqual([
      "20",
      "10",
      "loss 0",
    ]));

  test("by quantity, when one has none", () =>
    expect(split("30", [output("20", { weight: "100" }), output("10")])).toEqual(["20", "10", "loss 0"]));

  test("by stated shares, when every output says one", () =>
    expect(split("30", [output("1", { share: "1" }), output("99", { share: "2" })])).toEqual([
      "10",
      "20",
      "loss 0",
    ]));

  test("spoiled pieces bear their part as loss", () =>
    expect(split("24", [output("22", { lost: "2" })])).toEqual(["22", "loss 2"]));

  test("an output bears the cost of its spoiled pieces, not the others", () =>
    expect(split("30", [output("10", { lost: "10" }), output("10")])).toEqual(["10", "10", "loss 10"]));

  test("waste is loss beforehand", () => expect(split("100", [output("10")], "3")).toEqual(["97", "loss 3"]));

  test("everything spoiled but one", () =>
    expect(split("10", [output("1", { lost: "2" })])).toEqual(["3.333333", "loss 6.666667"]));

  test("nothing is lost and nothing is made up, whatever the numbers", () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((n) => Money.fromScaled(n));
    const pieces = fc.bigInt({ min: 1n, max: 10_000n }).map((n) => Quantity.whole(n));
    const share = fc.record({
      good: pieces,
      lost: fc.oneof(fc.constant(Quantity.zero), pieces),
      weight: fc.oneof(fc.constant(null), pieces),
      share: fc.oneof(fc.constant(null), pieces),
    });
    const percent = fc.integer({ min: 0, max: 100 }).map((n) => Quantity.whole(n));
    fc.assert(
      fc.property(
        amount,
        fc.array(share, { minLength: 1, maxLength: 8 }),
        percent,
        (total, outputs, loss) => {
          const parts = splitCosts(total, outputs, loss);
          expect(String(Money.sum([...parts.outputs, parts.loss]))).toBe(String(total));
          expect([...parts.outputs, parts.loss].some((part) => part.isNegative)).toBe(false);
        },
      ),
    );
  });
});
