import { expect, test } from "vitest";
import { ratio, ratioOf, ratioText, sumRatios } from "@/server/kernel/exact";
import { saponify, type Reactant } from "./saponify";

const olive: Reactant = { grams: ratioOf("1000"), koh: ratioOf("0.19"), frees: "glycerin", first: false };
const none = ratio(0n);
const lye = (naoh: string, koh = "0") => ({ naoh: ratioOf(naoh), koh: ratioOf(koh) });
/** Grams of NaOH that take all of the olive oil: 1000 x 0.19 x 40 / 56.1. */
const FULL = ratio(76_000n, 561n);

test("nothing is lost: what comes out weighs what went in", () => {
  const { each, glycerin, water, unused } = saponify([olive], lye("120", "5"));
  const out = sumRatios([
    each[0]!.sodium,
    each[0]!.potassium,
    each[0]!.left,
    glycerin,
    water,
    unused.naoh,
    unused.koh,
  ]);
  expect(out).toEqual(ratio(1125n));
});

test("a superfat is the share of the fat that met no lye, and it stays fat", () => {
  const { superfat, each } = saponify([olive], { naoh: ratio(FULL.n * 95n, FULL.d * 100n), koh: none });
  expect(superfat).toEqual(ratio(1n, 20n));
  expect(each[0]!.left).toEqual(ratio(50n));
  expect(each[0]!.potassium).toEqual(none);
});

test("zero superfat leaves no fat and no lye", () => {
  const { superfat, each, unused } = saponify([olive], { naoh: FULL, koh: none });
  expect([superfat, each[0]!.left, unused.naoh]).toEqual([none, none, none]);
});

test("glycerin is a third of a molecule for each of lye", () => {
  // 1000 g x 0.19 / 56.1 = 3.3868 mol of KOH; a third of that times 92.09 g/mol.
  expect(ratioText(saponify([olive], { naoh: FULL, koh: none }).glycerin, 6)).toBe("103.964");
});

test("dual lye makes both soaps, shared by molecules", () => {
  // 40 g of NaOH and 56.1 g of KOH are one mole each.
  const { each } = saponify([olive], lye("40", "56.1"));
  const difference = Number(ratioText(each[0]!.potassium)) - Number(ratioText(each[0]!.sodium));
  expect(difference).toBeCloseTo(16.1, 10);
});

test("too much lye is found again, as it is", () => {
  const { superfat, unused } = saponify([olive], { naoh: ratio(FULL.n + 10n * FULL.d, FULL.d), koh: none });
  expect([superfat, unused.naoh]).toEqual([none, ratio(10n)]);
});

test("an acid takes its lye before any fat, and sets water free", () => {
  // 192.12 g of citric acid are one mole and take three of lye: 120 g of NaOH.
  const citric: Reactant = {
    grams: ratioOf("192.12"),
    koh: ratio(5610n * 3n, 19_212n),
    frees: "water",
    first: true,
  };
  const { each, water, superfat } = saponify([olive, citric], lye("120"));
  expect(superfat).toEqual(ratio(1n));
  expect(each[0]!.left).toEqual(ratio(1000n));
  expect([each[1]!.left, ratioText(water)]).toEqual([none, "54.045"]);
  expect(ratioText(each[1]!.sodium)).toBe("258.075");
});

test("without fat there is no superfat, and without lye nothing happens", () => {
  expect(saponify([], lye("10")).superfat).toBeNull();
  expect(saponify([olive], lye("0")).each[0]).toEqual({ sodium: none, potassium: none, left: ratio(1000n) });
});
