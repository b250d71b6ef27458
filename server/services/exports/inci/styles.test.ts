import { describe, expect, test } from "vitest";
import { ratio, ratioText, sumRatios } from "@/server/kernel/exact";
import { OILS } from "@/server/services/public-tools/pure";
import { percentOf } from "./order";
import { NAMED_FATS } from "./salts";
import { cameOut, fatsWithoutValue, saponifiedOils, superfatIn, wentIn, type IngredientList } from "./styles";
import { colour, fat, koh, naoh, part, water } from "./testing";

const facts = {
  naohPurity: ratio(100n),
  kohPurity: ratio(90n),
  cureLoss: ratio(12n),
  vinegarAcidity: ratio(5n),
};
const out = (parts: Parameters<typeof cameOut>[0], with_ = facts): IngredientList => cameOut(parts, with_)!;
const names = ({ entries }: IngredientList) => entries.map(({ name }) => name);
const gramsOf = (list: IngredientList, name: string) =>
  ratioText(list.entries.find((entry) => entry.name === name)!.grams, 6);

const bar = [
  fat("olive-oil", "600", "Olea Europaea (Olive) Fruit Oil"),
  fat("coconut-oil-76", "350", "Cocos Nucifera (Coconut) Oil"),
  fat("castor-oil", "50", "Ricinus Communis (Castor) Seed Oil"),
  naoh("141.1"),
  water("300"),
  part("Lavender", "30", { inci: "Lavandula Angustifolia Oil" }),
  colour("Ultramarine", "20"),
];

test("what went in is listed as it was weighed", () => {
  expect(names(wentIn(bar))).toEqual([
    "Olea Europaea (Olive) Fruit Oil",
    "Cocos Nucifera (Coconut) Oil",
    "Aqua",
    "Sodium Hydroxide",
    "Ricinus Communis (Castor) Seed Oil",
    "Lavandula Angustifolia Oil",
    "Ultramarine",
  ]);
});

test("what came out: soap of each oil, glycerin, the water that stayed, the oil that met no lye, colour last", () => {
  const list = out(bar, facts);
  expect(names(list).slice(0, 3)).toEqual(["Sodium Olivate", "Sodium Cocoate", "Aqua"]);
  expect(names(list)).toContain("Glycerin");
  expect(names(list)).toContain("Olea Europaea (Olive) Fruit Oil");
  expect(names(list)).not.toContain("Sodium Hydroxide");
  expect(names(list).at(-1)).toBe("Ultramarine");
  expect(list.notes).toEqual([]);
  // 12 % of 1491.1 g dries away, all of it water.
  expect(gramsOf(list, "Aqua")).toBe("121.068");
  // By weight nothing but that water is gone.
  expect(ratioText(sumRatios(list.entries.map((entry) => entry.grams)))).toBe("1312.168");
});

test("the superfat that the lye leaves is reckoned from the weights", () => {
  // 600 x 0.19 + 350 x 0.257 + 50 x 0.18 = 212.95 g of KOH, which is 151.84 g of NaOH; 141.1 g is 7.07 % short of it.
  expect(ratioText(percentOf(superfatIn(bar, facts)!, ratio(1n)), 3)).toBe("7.07");
  expect(superfatIn([water("10")], facts)).toBeNull();
});

test("vinegar takes its lye first, and is salt and water in the soap", () => {
  const vinegar = part("Vinegar", "200", { inci: "Acetum", slug: "white-vinegar", family: "liquid" });
  // 100 g of olive oil take 13.547 g of NaOH, 95 % of it 12.870; 10 g of acetic acid take 40 / 60.05 of theirs, 6.661.
  const parts = [fat("olive-oil", "100", "Olive"), naoh("19.531"), vinegar];
  expect(ratioText(percentOf(superfatIn(parts, facts)!, ratio(1n)), 3)).toBe("5");
  expect(names(wentIn(parts))[0]).toBe("Acetum");
  const list = out(parts);
  expect(names(list)).toEqual(expect.arrayContaining(["Sodium Acetate", "Aqua"]));
  expect(names(list)).not.toContain("Acetum");
});

test("milk in the place of water dries as water does", () => {
  const milk = part("Goat Milk", "150", { family: "liquid" });
  const list = out([fat("olive-oil", "1000", "Olive"), naoh("128"), water("150"), milk]);
  expect(gramsOf(list, "Goat Milk")).toBe(gramsOf(list, "Aqua"));
});

test("zero superfat lists no oil as oil, and hardly any water stays where little went in", () => {
  // 100 g of olive oil take 13.547 g of NaOH; a little more leaves none.
  const list = out([fat("olive-oil", "100", "Olive"), naoh("13.548"), water("10")], facts);
  expect(names(list)).toEqual(["Sodium Olivate", "Glycerin", "Sodium Hydroxide"]);
  expect(list.notes[0]).toMatch(/more lye than these fats can take/);
});

test("dual lye names both soaps", () => {
  const list = out([fat("olive-oil", "1000", "Olive"), naoh("60"), koh("80"), water("300")], facts);
  expect(names(list)).toEqual(expect.arrayContaining(["Sodium Olivate", "Potassium Olivate"]));
  // The tenth of the potash that is no lye counts as the water it nearly is: 300 + 8 - 12 % of 1440.
  expect(gramsOf(list, "Aqua")).toBe("135.2");
});

test("saponified oils stand in one bracket, heaviest first; lye and glycerin are part of them", () => {
  expect(names(saponifiedOils(bar, facts))).toEqual([
    "Saponified oils of (Olea Europaea (Olive) Fruit Oil, Cocos Nucifera (Coconut) Oil, Ricinus Communis (Castor) Seed Oil)",
    "Aqua",
    "Lavandula Angustifolia Oil",
    "Ultramarine",
  ]);
});

describe("what is not known is said", () => {
  test("a fat without a soap name keeps its own and the sheet says so", () => {
    const list = out([fat("abyssinian-oil", "100", "Crambe Abyssinica Seed Oil"), naoh("10")], facts);
    expect(names(list)[0]).toBe("Saponified Crambe Abyssinica Seed Oil");
    expect(list.notes).toEqual([
      'No soap name was published for abyssinian-oil: it is listed as "Saponified Crambe Abyssinica Seed Oil".',
    ]);
  });
  test("a fat without a saponification value leaves what came out unreckoned, and the superfat too", () => {
    const ghost = part("Ghost oil", "50", { family: "oil" });
    const parts = [fat("olive-oil", "100", "Olive"), ghost, naoh("12"), water("30")];
    expect(cameOut(parts, facts)).toBeNull();
    expect(superfatIn(parts, facts)).toBeNull();
    expect(fatsWithoutValue(parts)).toEqual([ghost]);
    expect(names(saponifiedOils(parts, facts))).toEqual(["Saponified oils of (Olive, Ghost oil)", "Aqua"]);
  });
  test("wax sets no glycerin free", () => {
    expect(names(out([fat("beeswax", "100", "Cera Alba"), naoh("5")], facts))).not.toContain("Glycerin");
  });
});

test("every fat with a soap name is a fat of the calculator", () => {
  expect(NAMED_FATS.filter((key) => !OILS.has(key))).toEqual([]);
  expect(NAMED_FATS.length).toBeGreaterThan(40);
});
