import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { inventoryItem, organization } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { Ctx } from "@/server/kernel/context";
import { closeDatabase, statementCount } from "@/server/kernel/database";
import { Conflict } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { query } from "@/server/kernel/query";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { archiveRecipe, editRecipe, saveVersion } from "@/server/services/recipes";
import { codeOf, draft, openKitchen, refusal, type Kitchen } from "@/server/services/recipes/testing";
import { plan } from ".";
import { seal, unseal } from "./seal";
import { planSnapshotSchema, type PlanSnapshot } from "./snapshot";
import { verifySnapshot } from "./steps";

let database: TestDatabase;
let kitchen: Kitchen;
let other: Kitchen;
let oil: string;
let wrapper: string;
beforeAll(async () => {
  database = await freshDatabase();
  [kitchen, other] = [await openKitchen(), await openKitchen()];
  oil = await kitchen.item("Olive oil", "kg", { density: "0.918" });
  wrapper = await kitchen.item("Wrapper", "each", { kind: "packaging" });
  await kitchen.restock(oil, "1700", "17");
  await kitchen.restock(wrapper, "100", "5");
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

let counter = 0;
const fresh = (name: string) => `${name} ${++counter}`;
type PlanInput = Parameters<typeof plan>[1];
const once = { by: "factor", factor: "1" } as const;
const planOf = (
  recipeId: string,
  scale: PlanInput["scale"] = once,
  more: Partial<PlanInput> = {},
  ctx = kitchen.ctx,
) => plan(ctx, { recipeId, scale, ...more });
/** 500 g of oil and 7 wrappers make 1000 g, 24 bars. */
const soap = (more = {}) =>
  kitchen.recipe(
    fresh("Soap"),
    [
      [oil, "500 g"],
      [wrapper, "7 each"],
    ],
    { portioning: { kind: "portions", name: "bar", count: "24" }, ...more },
  );
const jar = (capacityQuantity: string, capacityUnit: string) =>
  kitchen.item(fresh("Jar"), "each", {
    kind: "container",
    capacityQuantity,
    capacityUnit,
  });

const check = query({
  name: "test.verify",
  can: "recipe.plan",
  input: z.any(),
  run: (ctx, { snapshot }: { snapshot: unknown }) => verifySnapshot(ctx, snapshot),
});
const verify = (snapshot: unknown, ctx: Ctx = kitchen.ctx) => check(ctx, { snapshot } as never);

describe("scaling", () => {
  test("by a factor: exact weights, whole wrappers with their surplus, bars as they come", async () => {
    const { recipeId } = await soap();
    const { snapshot, live } = await planOf(recipeId, { by: "factor", factor: "1.5" });
    expect(snapshot.scale).toEqual({ by: "factor", factor: "1.5", numerator: "3", denominator: "2" });
    expect(snapshot.lines.map((l) => [l.itemName, l.quantity, l.unit, l.baseQuantity, l.surplus])).toEqual([
      ["Olive oil", "750", "g", "750", "0"],
      ["Wrapper", "11", "each", "11", "0.5"],
    ]);
    expect(snapshot.yield).toEqual({ quantity: "1500", unit: "g", recipeQuantity: "1000" });
    expect(snapshot.portioning).toEqual({
      kind: "portions",
      name: "bar",
      recipeCount: "24",
      count: "36",
      whole: "36",
    });
    expect(planSnapshotSchema.parse(snapshot)).toEqual(snapshot);
    expect(live.lines.map((l) => [l.status, l.needed, l.unit, l.available])).toEqual([
      ["ok", "0.75", "kg", "1.7"],
      ["ok", "11", "each", "100"],
    ]);
  });

  test("what is counted is taken whole, consumables too; a counted ingredient may be a part", async () => {
    const wick = await kitchen.item(fresh("Wick"), "each", { kind: "consumable" });
    const egg = await kitchen.item(fresh("Egg"), "each");
    await kitchen.restock(wick, "9", "9");
    await kitchen.restock(egg, "100", "10");
    const { recipeId } = await kitchen.recipe(fresh("Candle"), [
      [wick, "3 each"],
      [wick, "2 each"],
      [egg, "1 each"],
    ]);
    const { snapshot } = await planOf(recipeId, { by: "factor", factor: "1.5" });
    expect(snapshot.lines.map((l) => [l.baseQuantity, l.surplus])).toEqual([
      ["5", "0.5"],
      ["3", "0"],
      ["1.5", "0"],
    ]);
    const { live } = await planOf(recipeId);
    expect(live.makeable).toEqual({
      times: "1.666666666666",
      limitedBy: { itemId: wick, itemName: expect.stringMatching(/^Wick/) },
    });
    const promised = await planOf(recipeId, { by: "factor", factor: live.makeable.times! });
    expect(promised.live.blocking).toEqual([]);
    const more = await planOf(recipeId, { by: "factor", factor: "1.67" });
    expect(more.live.blocking).toEqual(["2"]);
  });

  test("a yield of 0.286 stays 0.286 and is never 1 (peer 34)", async () => {
    const { recipeId } = await kitchen.recipe(fresh("Loaf"), [[oil, "500 g"]], {
      yieldQuantity: "1",
      yieldUnit: "each",
    });
    const { snapshot } = await planOf(recipeId, { by: "yield", amount: "0.286", unit: "each" });
    expect([snapshot.yield.quantity, snapshot.lines[0]!.quantity]).toEqual(["0.286", "143"]);
  });

  test("by a yield in another unit, by portions, by what there is of one ingredient", async () => {
    const { recipeId } = await soap();
    const factor = async (scale: PlanInput["scale"]) => (await planOf(recipeId, scale)).snapshot.scale.factor;
    expect(await factor({ by: "yield", amount: "2.5", unit: "kg" })).toBe("2.5");
    expect(await factor({ by: "portions", count: "60" })).toBe("2.5");
    expect(await factor({ by: "ingredient", line: "1", amount: "1.7", unit: "kg" })).toBe("3.4");
    expect(await factor({ by: "ingredient", line: "1", amount: "1", unit: "l" })).toBe("1.836");
  });

  test("by the last of an ingredient takes exactly that, whatever unit the recipe is in", async () => {
    const { recipeId } = await kitchen.recipe(fresh("In pounds"), [[oil, "3 lb"]]);
    const { snapshot, live } = await planOf(recipeId, {
      by: "ingredient",
      line: "1",
      amount: "1700",
      unit: "g",
    });
    expect(snapshot.lines[0]!.baseQuantity).toBe("1700");
    expect(live.lines[0]).toMatchObject({ status: "ok", missing: "0", problem: null });
  });

  test("a scale at which a line would be nothing is refused; a real crumb is planned and told", async () => {
    const { recipeId: recipe } = await soap();
    const tiny = await planOf(recipe, { by: "factor", factor: "0.000000000001" });
    expect(tiny.snapshot.lines[0]!.baseQuantity).toBe("0.0000000005");
    const { recipeId: dust } = await kitchen.recipe(fresh("Dust"), [[oil, "0.1 g"]]);
    await expect(planOf(dust, { by: "factor", factor: "0.000000000001" })).rejects.toMatchObject({
      fields: { scale: "That is so little that nothing of Olive oil would go in." },
    });
  });

  test("what a recipe cannot be scaled by is said at the field", async () => {
    const { recipeId } = await soap();
    const fieldsOf = async (scale: PlanInput["scale"], more = {}) =>
      ((await refusal(planOf(recipeId, scale, more))) as unknown as { fields: object }).fields;
    expect(await fieldsOf({ by: "yield", amount: "1", unit: "each" })).toHaveProperty(["scale.unit"]);
    expect(await fieldsOf({ by: "ingredient", line: "9", amount: "1", unit: "g" })).toHaveProperty([
      "scale.line",
    ]);
    expect(await fieldsOf({ by: "containers" })).toHaveProperty(["scale.by"]);
    expect(await fieldsOf({ by: "factor", factor: "0" })).toHaveProperty(["scale.factor"]);
    expect(await fieldsOf({ by: "factor", factor: "1000001" })).toHaveProperty(["scale"]);
    expect(await fieldsOf(once, { containers: [{ itemId: oil, count: "1" }] })).toHaveProperty([
      "containers",
    ]);
  });
});

describe("the shelf", () => {
  test("how often it could be made, what ends first, what it costs and of which lots", async () => {
    const { recipeId } = await soap();
    const { live } = await planOf(recipeId, { by: "factor", factor: "2" });
    expect(live.makeable).toEqual({ times: "3.4", limitedBy: { itemId: oil, itemName: "Olive oil" } });
    expect(live.cost).toMatchObject({
      materials: "10.7",
      total: "10.7",
      perUnit: "0.00535",
      perPortion: "0.22291666",
      from: "lots",
    });
    expect(live.lines[0]!.takes).toMatchObject([{ quantity: "1", cost: "10" }]);
    expect(live.blocking).toEqual([]);
  });

  test("a shortage is shown with its drawer and the recipe that could mend it; it refuses nothing", async () => {
    const base = await kitchen.item(fresh("Base"), "g");
    const maker = await kitchen.recipe(fresh("Base recipe"), [[oil, "1 g"]], {
      makes: "intermediate",
      outputItemId: base,
    });
    const { recipeId } = await kitchen.recipe(fresh("Balm"), [
      [base, "40 g"],
      [base, "60 g"],
    ]);
    await kitchen.restock(base, "50", "5");
    const { snapshot, live } = await planOf(recipeId);
    expect(live.lines.map((l) => [l.status, l.available, l.missing])).toEqual([
      ["ok", "50", "0"],
      ["short", "10", "50"],
    ]);
    expect(live.lines[1]!.problem).toMatchObject({
      code: "INSUFFICIENT_STOCK",
      drawer: {
        kind: "insufficient_stock",
        context: { itemId: base, needed: "60", available: "10", missing: "50", unit: "g" },
      },
    });
    expect(live.lines[1]!.madeBy).toMatchObject({ recipeId: maker.recipeId });
    expect(live.blocking).toEqual(["2"]);
    expect(live.makeable.times).toBe("0.5");
    expect(live.cost).toMatchObject({ total: "10", from: "mixed" });
    expect(snapshot.lines[1]!.check).toEqual({ status: "short", available: "10", missing: "50" });
  });

  test("without a density a volume is unknown, never as many grams (peer 44)", async () => {
    const scent = await kitchen.item(fresh("Scent"), "g");
    await kitchen.restock(scent, "1000", "100");
    const { recipeId } = await kitchen.recipe(fresh("Scented"), [[scent, "10 ml"]]);
    const { snapshot, live } = await planOf(recipeId);
    expect(snapshot.lines[0]).toMatchObject({ baseQuantity: null, check: { status: "unknown" } });
    expect(live.lines[0]).toMatchObject({
      status: "unknown",
      needed: null,
      problem: { drawer: { kind: "missing_density" } },
    });
    expect(live.blocking).toEqual(["1"]);
  });

  test("costs are hidden from who may not see them", async () => {
    const { recipeId } = await soap();
    const planner = kitchen.shop.as(["recipe.plan"]);
    const { live } = await planOf(recipeId, once, {}, planner);
    expect([live.cost, live.lines[0]!.cost, live.lines[0]!.takes[0]!.cost]).toEqual([null, null, null]);
    expect(live.lines[0]!.takes[0]!.quantity).toBe("0.5");
  });

  test("labour is planned in minutes and costs the organization's hourly rate, where there is one", async () => {
    const { recipeId } = await soap();
    const labour = async () => (await planOf(recipeId, once, { labourMinutes: "25" })).live.cost;
    expect(await labour()).toMatchObject({ labour: null, total: "5.35" });
    await setRate(kitchen.ctx, { rate: "12.50" } as never);
    expect(await labour()).toMatchObject({ labour: "5.208333", total: "10.558333" });
  });

  test("as many statements for twenty lines as for one", async () => {
    const shop = await openKitchen();
    const items = [];
    for (let i = 0; i < 20; i++) items.push(await shop.item(`Item ${i}`, "g"));
    const [one, twenty] = [
      await shop.recipe("One", [[items[0]!, "1 g"]]),
      await shop.recipe(
        "Twenty",
        items.map((item) => [item, "1 g"]),
      ),
    ];
    const statements = async (recipeId: string) => {
      const before = statementCount.sent;
      await planOf(recipeId, once, {}, shop.ctx);
      return statementCount.sent - before;
    };
    expect(await statements(twenty.recipeId)).toBe(await statements(one.recipeId));
  });
});

describe("containers", () => {
  const balm = (more = {}) =>
    kitchen.recipe(fresh("Balm"), [[oil, "1 g"]], { portioning: { kind: "containers" }, ...more });

  test("chosen ones are filled in their order, the last one partly", async () => {
    const [large, small] = [await jar("300", "g"), await jar("0.05", "kg")];
    const { recipeId } = await balm();
    const { snapshot, live } = await planOf(recipeId, once, {
      containers: [
        { itemId: large, count: "3" },
        { itemId: small, count: "4" },
      ],
    });
    expect(snapshot.containers.map((c) => [c.count, c.holds, c.full, c.partial, c.empty])).toEqual([
      ["3", "300", "3", null, "0"],
      ["4", "50", "2", null, "2"],
    ]);
    expect(snapshot.portioning).toEqual({ kind: "containers", auto: false, leftover: "0" });
    expect(live.containers.map((c) => [c.status, c.missing, c.container.count])).toEqual([
      ["short", "3", "3"],
      ["short", "4", "4"],
    ]);
    const tight = await planOf(recipeId, once, { containers: [{ itemId: large, count: "2" }] });
    expect(tight.snapshot.portioning).toMatchObject({ leftover: "400" });
  });

  test("scale the recipe to what they hold", async () => {
    const can = await jar("250", "g");
    const { recipeId } = await balm();
    const { snapshot } = await planOf(
      recipeId,
      { by: "containers" },
      { containers: [{ itemId: can, count: "7" }] },
    );
    expect([snapshot.scale.factor, snapshot.yield.quantity, snapshot.containers[0]!.full]).toEqual([
      "1.75",
      "1750",
      "7",
    ]);
    expect((await refusal(planOf(recipeId, { by: "containers" }))).drawer).toMatchObject({
      kind: "container_mismatch",
      context: { reason: "none_chosen", recipeId },
    });
  });

  test("are chosen by the house of the kinds named, as many as are there, and limit what can be made", async () => {
    const tin = await jar("200", "ml");
    await kitchen.restock(tin, "17", "8.5");
    const { recipeId } = await balm({ categoryData: { density: "0.5" } });
    const { snapshot, live } = await planOf(recipeId, once, { containerKinds: [tin] });
    expect(snapshot.containers).toMatchObject([
      { count: "10", holds: "100", full: "10", partial: null, capacityUnit: "ml" },
    ]);
    expect(snapshot.portioning).toMatchObject({ auto: true });
    expect(live.makeable).toMatchObject({ times: "1.7", limitedBy: { itemId: tin } });
    expect(live.cost).toMatchObject({ containers: "5", perContainer: "0.501" });
  });

  test("a yield by weight and jars by volume need a density: the drawer says so, and giving it goes on", async () => {
    const bottle = await jar("100", "ml");
    const { recipeId } = await balm();
    const chosen = { containers: [{ itemId: bottle, count: "10" }] };
    const refused = await refusal(planOf(recipeId, once, chosen));
    expect(refused).toMatchObject({
      code: "CONTAINER_MISMATCH",
      drawer: { kind: "container_mismatch", context: { reason: "needs_density", itemId: bottle } },
    });
    const { snapshot } = await planOf(recipeId, once, { ...chosen, yieldDensity: "0.8" });
    expect(snapshot.containers[0]).toMatchObject({ holds: "80", full: "10" });
    expect(snapshot.portioning).toMatchObject({ leftover: "200" });
    const auto = await planOf(recipeId, once, { containerKinds: [bottle] });
    expect(auto.live.problems).toMatchObject([{ code: "CONTAINER_MISMATCH" }]);
    expect(auto.snapshot.portioning).toMatchObject({ leftover: "1000" });
  });

  test("what is no container, half a one, the same twice, another organization's: refused", async () => {
    const { recipeId } = await balm();
    const can = await jar("100", "g");
    const foreign = await other.item("Their jar", "each", { kind: "container" });
    const choose = (...containers: { itemId: string; count: string }[]) =>
      codeOf(planOf(recipeId, once, { containers }));
    expect(await choose({ itemId: oil, count: "1" })).toBe("CONTAINER_MISMATCH");
    expect(await choose({ itemId: can, count: "1.5" })).toBe("INVALID");
    expect(await choose({ itemId: can, count: "1" }, { itemId: can, count: "1" })).toBe("INVALID");
    expect(await choose({ itemId: foreign, count: "1" })).toBe("NOT_FOUND");
  });
});

describe("the seal", () => {
  const fresh1 = async (): Promise<PlanSnapshot> => (await planOf((await soap()).recipeId)).snapshot;

  test("a plan comes back as it went, in whatever order its keys are", async () => {
    const snapshot = await fresh1();
    expect(await verify(snapshot)).toEqual(snapshot);
    const turned = Object.fromEntries(Object.entries(snapshot).reverse());
    expect(await verify(turned)).toEqual(snapshot);
    expect(await verify(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    const { hash: _hash, ...words } = snapshot;
    const told = seal(kitchen.ctx, { ...words, categoryData: { lye: "NaOH", superfat: "5" } });
    expect(unseal(kitchen.ctx, { ...told, categoryData: { superfat: "5", lye: "NaOH" } }).hash).toBe(
      told.hash,
    );
  });

  test("any word changed is another plan", async () => {
    const snapshot = await fresh1();
    const line = snapshot.lines[0]!;
    for (const changed of [
      { ...snapshot, notes: "x" },
      { ...snapshot, yield: { ...snapshot.yield, quantity: "999" } },
      { ...snapshot, lines: [{ ...line, baseQuantity: "1" }, ...snapshot.lines.slice(1)] },
      { ...snapshot, lines: [line] },
      { ...snapshot, hash: snapshot.hash.replace(/./, (c) => (c === "A" ? "B" : "A")) },
      { ...snapshot, extra: 1 },
      { ...snapshot, hash: "short" },
      null,
    ])
      expect(await codeOf(verify(changed))).toBe("PLAN_CHANGED");
  });

  test("a plan of one organization is nothing in another, also when its items are re-sealed there", async () => {
    const snapshot = await fresh1();
    // Its items are unknown there too, so the seal is asked by itself.
    expect(() => unseal(other.ctx, snapshot)).toThrow(Conflict);
    expect(unseal(kitchen.ctx, snapshot)).toEqual(snapshot);
    expect(await codeOf(verify(snapshot, other.ctx))).toBe("PLAN_CHANGED");
    const { hash: _hash, ...words } = snapshot;
    expect(await codeOf(verify(seal(other.ctx, words), other.ctx))).toBe("PLAN_CHANGED");
    expect(JSON.stringify(snapshot)).not.toMatch(/organization/i);
  });

  test("a later edit of the recipe changes nothing in a plan that was made (peers 72, 74)", async () => {
    const { recipeId, versionId } = await soap();
    const { snapshot } = await planOf(recipeId);
    const kept = JSON.stringify(snapshot);
    await saveVersion(kitchen.ctx, { recipeId, basedOn: versionId, ...draft([[oil, "1 g"]]) });
    await editRecipe(kitchen.ctx, { recipeId, name: fresh("Renamed") });
    expect(JSON.stringify(await verify(snapshot))).toBe(kept);
    expect((await planOf(recipeId)).snapshot.lines).toHaveLength(1);
    expect((await planOf(recipeId, once, { versionId })).snapshot.lines).toHaveLength(2);
  });

  test("what was archived since is planned again", async () => {
    const item = await kitchen.item(fresh("Herb"), "g");
    const { recipeId } = await kitchen.recipe(fresh("Tea"), [[item, "1 g"]]);
    const { snapshot } = await planOf(recipeId);
    await retire(kitchen.ctx, { itemId: item } as never);
    expect((await refusal(verify(snapshot))).message).toMatch(/Herb \d+ was archived/);
    expect((await planOf(recipeId)).live).toMatchObject({
      blocking: ["1"],
      problems: [{ code: "ITEM_ARCHIVED" }],
    });
    const second = await soap();
    const { snapshot: before } = await planOf(second.recipeId);
    await archiveRecipe(kitchen.ctx, { recipeId: second.recipeId });
    expect(await codeOf(verify(before))).toBe("PLAN_CHANGED");
    expect(await codeOf(planOf(second.recipeId))).toBe("RECIPE_ARCHIVED");
  });
});

const setRate = command({
  name: "test.rate",
  can: "settings.update",
  input: z.any(),
  async run(ctx, { rate }: { rate: string }) {
    const own = eq(organization.organizationId, ctx.organizationId);
    await ctx.db.update(organization, own, { settings: { labourRate: rate } });
  },
});

const retire = command({
  name: "test.retire",
  can: "inventory.archive",
  input: z.any(),
  async run(ctx, { itemId }: { itemId: string }) {
    await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { isActive: false });
  },
});

describe("who may plan", () => {
  test("not a Viewer; and nobody another organization's recipe", async () => {
    const { recipeId } = await soap();
    expect(await codeOf(planOf(recipeId, once, {}, kitchen.shop.as("Viewer")))).toBe("FORBIDDEN");
    expect(await codeOf(planOf(recipeId, once, {}, other.ctx))).toBe("NOT_FOUND");
    expect(await codeOf(planOf(uuidv7()))).toBe("NOT_FOUND");
    expect(await codeOf(planOf(recipeId, once, { versionId: uuidv7() }))).toBe("NOT_FOUND");
    expect((await planOf(recipeId, once, {}, kitchen.shop.as("Production Manager"))).snapshot.version).toBe(
      1,
    );
  });
});
