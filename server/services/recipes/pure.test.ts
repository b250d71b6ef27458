import { describe, expect, test } from "vitest";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import type { Shelf, ShelfLot } from "@/server/services/fifo/pure";
import { costLines, describeChanges, factLabel, suggestPrefix, totalCost, type VersionContent } from "./pure";

const q = Quantity.of;

const lot = (lotId: string, remaining: string, costLeft: string): ShelfLot => ({
  lotId,
  fifoCode: lotId,
  received: q(remaining),
  remaining: q(remaining),
  costLeft: Money.of(costLeft),
  receivedAt: new Date("2026-01-01T00:00:00Z"),
  sequence: "1",
  expirationDate: null,
  state: "usable",
});

const shelf = (itemId: string, lots: ShelfLot[], last: [string, string] | null = null): Shelf => ({
  itemId,
  itemName: itemId,
  itemKind: "ingredient",
  dimension: "mass",
  displayUnit: "g",
  isTracked: true,
  isActive: true,
  order: "fifo",
  shelfLifeDays: null,
  onHand: Quantity.sum(lots.map((l) => l.remaining)),
  value: Money.sum(lots.map((l) => l.costLeft)),
  lastCost: last && Money.of(last[0]),
  lastQuantity: last && q(last[1]),
  lots,
  setAside: [],
  unusable: Quantity.zero,
  complete: true,
});

const costs = (lines: [string, string | null][], ...shelves: Shelf[]) =>
  costLines(
    lines.map(([itemId, base]) => ({ itemId, base: base === null ? null : q(base) })),
    new Map(shelves.map((s) => [s.itemId, s])),
  ).map(({ cost, from }) => `${cost} ${from}`);

describe("cost", () => {
  const oil = shelf("oil", [lot("old", "10", "500"), lot("new", "10", "300")], ["300", "10"]);

  test("is what the oldest lots cost, not all at the first lot's price (peer 1)", () => {
    expect(costs([["oil", "20"]], oil)).toEqual(["800 lots"]);
  });

  test("of two lines of the same item: the second takes what the first left", () => {
    expect(
      costs(
        [
          ["oil", "10"],
          ["oil", "10"],
        ],
        oil,
      ),
    ).toEqual(["500 lots", "300 lots"]);
  });

  test("beyond the shelf is the last known cost, and says so", () => {
    expect(costs([["oil", "25"]], oil)).toEqual(["950 mixed"]);
    expect(costs([["oil", "4"]], shelf("oil", [], ["300", "10"]))).toEqual(["120 last_known"]);
    expect(costs([["oil", "4"]], shelf("oil", []))).toEqual(["0 none"]);
    expect(costs([["oil", null]], oil)).toEqual(["0 none"]);
  });

  test("0.049 is not rounded before it is multiplied (peer 15)", () => {
    expect(costs([["bead", "40"]], shelf("bead", [lot("a", "1000", "49")]))).toEqual(["1.96 lots"]);
  });

  test("a total of unlike sources is mixed", () => {
    const line = (cost: string, from: "lots" | "none") => ({ cost: Money.of(cost), from });
    expect(totalCost([line("1", "lots"), line("2", "lots")]).from).toBe("lots");
    expect(totalCost([line("1", "lots"), line("0", "none")])).toMatchObject({ from: "mixed" });
    expect(String(totalCost([line("1.25", "lots"), line("2", "lots")]).cost)).toBe("3.25");
  });
});

describe("what changed, in words", () => {
  const line = (itemName: string, quantity: string, unit = "g") => ({
    itemId: itemName,
    itemName,
    quantity,
    entryId: null,
    unit,
    note: "",
    isCritical: false,
  });
  const soap: VersionContent = {
    yieldQuantity: "1200",
    yieldUnit: "g",
    portioning: { kind: "portions", name: "bar", count: "12" },
    categoryData: { lyeType: "NaOH", superfat: "5" },
    instructions: "Stir.",
    shelfLifeDays: 365,
    capExpiryByIngredients: false,
    lines: [line("Olive oil", "500"), line("Coconut oil", "200")],
  };
  const changes = (change: Partial<VersionContent>) => describeChanges(soap, { ...soap, ...change });

  test("nothing is nothing", () => {
    expect(changes({})).toEqual([]);
  });

  test.each<[Partial<VersionContent>, string[]]>([
    [
      { lines: [line("Olive oil", "450"), line("Coconut oil", "200")] },
      ["Olive oil: 450 g instead of 500 g."],
    ],
    [{ lines: [line("Olive oil", "500")] }, ["Coconut oil taken out (200 g)."]],
    [{ lines: [...soap.lines, line("Lye", "70")] }, ["Lye added: 70 g."]],
    [{ lines: [...soap.lines].reverse() }, ["Lines put in another order."]],
    [
      { lines: [line("Olive oil", "500"), line("Coconut oil", "200"), line("Olive oil", "5", "ml")] },
      ["Olive oil added: 5 ml."],
    ],
    [{ yieldQuantity: "1.2", yieldUnit: "kg" }, ["Yield: 1.2 kg instead of 1200 g."]],
    [{ portioning: { kind: "containers" } }, ["Portions: by container instead of 12 × bar."]],
    [{ categoryData: { lyeType: "KOH" } }, ["Lye type: KOH instead of NaOH.", "Superfat taken out."]],
    [{ shelfLifeDays: null }, ["Shelf life: not set instead of 365 days."]],
    [{ instructions: "Stir well." }, ["Instructions rewritten."]],
    [{ capExpiryByIngredients: true }, ["Expires no later than its critical ingredients."]],
  ])("%j", (change, words) => {
    expect(changes(change)).toEqual(words);
  });
});

test("label prefixes are made from names and do not repeat", () => {
  expect(suggestPrefix("Lavender bar")).toBe("LAV");
  expect(suggestPrefix("Lavender bar", new Set(["LAV"]))).toBe("LAVE");
  expect(suggestPrefix("Açaí & oat", new Set())).toBe("ACA");
  expect(suggestPrefix("12")).toBe("XXX");
  expect(suggestPrefix("Ox", new Set(["OXX"]))).toBe("OXXA");
});

test("the keys of facts are read as people write them", () => {
  expect(["lyeType", "requiredHlb", "naohPurity", "ph"].map(factLabel)).toEqual([
    "Lye type",
    "Required HLB",
    "NaOH purity",
    "pH",
  ]);
});
