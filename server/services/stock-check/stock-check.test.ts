import { beforeEach, describe, expect, test } from "vitest";
import { statementCount } from "@/server/kernel/database";
import { Quantity } from "@/server/kernel/quantity";
import { anItem, refusal, stock, useDatabase } from "@/server/services/inventory/testing";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { checkItems } from ".";
import { makeable } from "./pure";

useDatabase();

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ at: "2026-11-21T12:00:00Z" });
});

const check = (...wanted: [itemId: string, amount: string][]) =>
  checkItems(shop.ctx, {
    lines: wanted.map(([itemId, amount], i) => {
      const [quantity = "", ...unit] = amount.split(" ");
      return { key: `line ${i + 1}`, itemId, quantity, unit: unit.join(" ") };
    }),
  });

describe("a line", () => {
  test("is told the lots, oldest first, and exactly what they cost", async () => {
    const shea = await anItem(shop, "Shea butter");
    const first = await stock(shop.ctx, shea, "500 g", "10");
    const second = await stock(shop.ctx, shea, "500 g", "14");
    const { lines, times } = await check([shea, "600 g"]);
    expect(lines[0]).toMatchObject({
      key: "line 1",
      itemName: "Shea butter",
      status: "ok",
      needed: "600",
      available: "1000",
      missing: "0",
      cost: "12.8",
      costFrom: "lots",
      takes: [
        { fifoCode: first.fifoCode, quantity: "500", cost: "10" },
        { fifoCode: second.fifoCode, quantity: "100", cost: "2.8" },
      ],
    });
    expect(times).toBe("1.666666666666");
  });

  test("is short by so much, valued at the last known cost", async () => {
    const shea = await anItem(shop, "Shea butter", { displayUnit: "kg" });
    await stock(shop.ctx, shea, "500 g", "10");
    const { lines, limitedBy, times } = await check([shea, "0.75 kg"]);
    expect(lines[0]).toMatchObject({
      status: "short",
      available: "0.5",
      missing: "0.25",
      cost: "15",
      costFrom: "last_known",
    });
    expect([limitedBy, times]).toEqual(["Shea butter", "0.666666666666"]);
    const never = await anItem(shop, "Never bought");
    expect((await check([never, "1 g"])).lines[0]).toMatchObject({
      status: "short",
      cost: "0",
      costFrom: "none",
    });
  });

  test("is low where it would leave too little", async () => {
    const shea = await anItem(shop, "Shea butter", { lowStockQuantity: "100" });
    await stock(shop.ctx, shea, "500 g", "10");
    expect((await check([shea, "399 g"])).lines[0]!.status).toBe("ok");
    expect((await check([shea, "400 g"])).lines[0]!.status).toBe("low");
  });

  test("of the same item shares what there is with the lines before (peer 49)", async () => {
    const shea = await anItem(shop, "Shea butter");
    await stock(shop.ctx, shea, "500 g", "10");
    const { lines, times } = await check([shea, "300 g"], [shea, "300 g"]);
    expect(lines.map((line) => [line.status, line.available, line.missing])).toEqual([
      ["ok", "500", "0"],
      ["short", "200", "100"],
    ]);
    expect(times).toBe("0.833333333333");
  });

  test("does not count what is expired or held", async () => {
    const shea = await anItem(shop, "Shea butter");
    await stock(shop.ctx, shea, "500 g", "10", { expires: "2026-11-20" });
    await stock(shop.ctx, shea, "500 g", "10", { held: true });
    const usable = await stock(shop.ctx, shea, "500 g", "12", { expires: "2026-11-21" });
    const { lines } = await check([shea, "600 g"]);
    expect(lines[0]).toMatchObject({
      available: "500",
      missing: "100",
      takes: [{ fifoCode: usable.fifoCode }],
    });
  });

  test("without a conversion is unknown, with the drawer that mends it; the others go on", async () => {
    const olive = await anItem(shop, "Olive oil");
    const shea = await anItem(shop, "Shea butter");
    await stock(shop.ctx, shea, "500 g", "10");
    const { lines } = await check([olive, "1 cup"], [shea, "100 g"], [olive, "2 smidgen"]);
    expect(lines.map((line) => line.status)).toEqual(["unknown", "ok", "unknown"]);
    expect(lines[0]!.drawer).toEqual({
      kind: "missing_density",
      context: { itemId: olive, itemName: "Olive oil", from: "cup", to: "g" },
    });
    expect(lines[2]!.drawer?.kind).toBe("unknown_unit");
  });

  test("of something that never runs out is always ok", async () => {
    const water = await anItem(shop, "Water", { isTracked: false });
    const { lines, times } = await check([water, "1000 kg"]);
    expect(lines[0]).toMatchObject({
      status: "ok",
      isTracked: false,
      missing: "0",
      takes: [],
      costFrom: "none",
    });
    expect(times).toBeNull();
  });
});

test("thirty lines cost as many statements as one", async () => {
  const ids: string[] = [];
  for (let i = 0; i < 30; i++) ids.push(await anItem(shop, `Oil ${i}`));
  for (const id of ids.slice(0, 5)) await stock(shop.ctx, id, "100 g", "1");
  const statements = async (of: string[]) => {
    const before = statementCount.sent;
    await check(...of.map((id): [string, string] => [id, "10 g"]));
    return statementCount.sent - before;
  };
  expect(await statements(ids)).toBe(await statements(ids.slice(0, 1)));
});

test("costs are for those who may see them; others' items are not found; nobody without the permission", async () => {
  const shea = await anItem(shop, "Shea butter");
  await stock(shop.ctx, shea, "500 g", "10");
  const lines = [{ key: "a", itemId: shea, quantity: "1", unit: "g" }];
  const [seen] = (await checkItems(shop.as("Viewer"), { lines })).lines;
  expect([seen!.cost, seen!.takes[0]!.cost]).toEqual([null, null]);
  const other = await openShop();
  expect((await refusal(checkItems(other.ctx, { lines }))).kind).toBe("not_found");
  expect((await refusal(checkItems(shop.as([]), { lines }))).kind).toBe("forbidden");
});

describe("how many could be made", () => {
  const q = (text: string) => Quantity.of(text);
  const there = new Map([
    ["oil", q("1000")],
    ["jar", q("7")],
    ["water", null],
  ]);
  const shown = (needs: { itemId: string; quantity: Quantity; inPieces?: boolean }[]) => {
    const { times, limitedBy } = makeable(
      needs.map(({ inPieces = false, ...need }) => ({
        ...need,
        inPieces,
        quantity: need.quantity.toRatio(),
      })),
      there,
    );
    return [times?.toString() ?? null, limitedBy];
  };

  test("is decided by what ends first", () => {
    const oil = { itemId: "oil", quantity: q("100") };
    expect(shown([oil, { itemId: "jar", quantity: q("2") }])).toEqual(["3.5", "jar"]);
    expect(shown([oil, oil, { itemId: "water", quantity: q("9") }])).toEqual(["5", "oil"]);
    expect(shown([{ itemId: "water", quantity: q("9") }])).toEqual([null, null]);
    expect(shown([{ itemId: "gone", quantity: q("1") }])).toEqual(["0", "gone"]);
    expect(shown([])).toEqual([null, null]);
  });

  test("never promises more than there is", () => {
    const { times } = makeable([{ itemId: "jar", quantity: q("3").toRatio(), inPieces: true }], there);
    expect(times!.toString()).toBe("2.333333333333");
    expect(q("3").times(times!.toRatio()).compare(q("7"))).toBeLessThanOrEqual(0);
  });

  test("counts whole pieces line by line, as the plan does", () => {
    const jar = (quantity: string) => ({ itemId: "jar", quantity: q(quantity), inPieces: true });
    // Two lines of 1 each: 3.5 batches would take 4 + 4 of the 7 there are.
    expect(shown([jar("1"), jar("1")])).toEqual(["3", "jar"]);
    expect(shown([jar("1"), jar("2")])).toEqual(["2", "jar"]);
    expect(shown([jar("8"), jar("0.5")])).toEqual(["0.75", "jar"]);
    expect(shown(["1", "1", "1", "1", "1", "1", "1", "1"].map(jar))).toEqual(["0", "jar"]);
  });
});
