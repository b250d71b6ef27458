import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, statementCount } from "@/server/kernel/database";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import {
  archiveRecipe,
  costDraft,
  createRecipe,
  createVariation,
  duplicateRecipe,
  editRecipe,
  listRecipes,
  lockVersion,
  promoteTestVersion,
  recipeDetail,
  recipeOptions,
  restoreRecipe,
  saveTestVersion,
  saveVersion,
  unlockVersion,
  versionDiff,
} from ".";
import { codeOf, draft, openKitchen, refusal, withOnly, type Kitchen } from "./testing";

let database: TestDatabase;
let kitchen: Kitchen;
let other: Kitchen;
let oil: string;
let lye: string;
let foreign: string;
beforeAll(async () => {
  database = await freshDatabase();
  [kitchen, other] = [await openKitchen(), await openKitchen()];
  oil = await kitchen.item("Olive oil", "g");
  lye = await kitchen.item("Lye", "g");
  foreign = await other.item("Their oil", "g");
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

let counter = 0;
const fresh = (name: string) => `${name} ${++counter}`;
const soap = (lines: [string, string][] = [[oil, "500 g"]], more = {}) =>
  kitchen.recipe(fresh("Soap"), lines, more);
const detail = (recipeId: string, versionId?: string) => recipeDetail(kitchen.ctx, { recipeId, versionId });

describe("writing a recipe", () => {
  test("makes it with its first version, a label prefix and its lines in order", async () => {
    const { recipeId, versionNo, warnings } = await kitchen.recipe(
      "Lavender bar",
      [
        [oil, "500 g"],
        [lye, "2.5 oz"],
      ],
      { portioning: { kind: "portions", name: "bar", count: "12" }, categoryData: { superfat: "5" } },
    );
    expect([versionNo, warnings]).toEqual([1, []]);
    const { recipe, version, lines } = await detail(recipeId);
    expect(recipe).toMatchObject({
      name: "Lavender bar",
      labelPrefix: "LAV",
      makes: "product",
      isActive: true,
    });
    expect(version).toMatchObject({
      versionNo: 1,
      isCurrent: true,
      isTest: false,
      categoryData: { superfat: "5" },
    });
    expect(version.portioning).toEqual({ kind: "portions", name: "bar", count: "12" });
    expect(
      lines.map((l) => `${l.lineNo} ${l.itemName} ${l.quantity} ${l.unit} = ${l.base} ${l.baseUnit}`),
    ).toEqual(["1 Olive oil 500 g = 500 g", "2 Lye 2.5 oz = 70.8738078125 g"]);
  });

  test("the second with the same beginning gets another prefix; a typed one may be shared", async () => {
    const second = await kitchen.recipe("Lavatory soap", [[oil, "1 g"]]);
    expect((await detail(second.recipeId)).recipe.labelPrefix).toBe("LAVA");
    const typed = await soap(undefined, { labelPrefix: "lav" });
    expect((await detail(typed.recipeId)).recipe.labelPrefix).toBe("LAV");
    expect((await refusal(soap(undefined, { labelPrefix: "L4" }))).code).toBe("INVALID");
  });

  test("an active recipe's name is taken, whatever its case", async () => {
    await kitchen.recipe("Oat bar", [[oil, "1 g"]]);
    expect(await refusal(kitchen.recipe("OAT bar", [[oil, "1 g"]]))).toMatchObject({
      fields: { name: "You already have a recipe with this name." },
    });
  });

  test("grams on a shelf in kilograms are grams (peer 42)", async () => {
    const wax = await kitchen.item("Soy wax", "kg");
    await kitchen.restock(wax, "2000", "20");
    const { recipeId } = await soap([[wax, "500 g"]]);
    const { lines, cost } = await detail(recipeId);
    expect(lines[0]).toMatchObject({ base: "500", cost: "5" });
    expect(cost).toMatchObject({ total: "5", perUnit: "0.005", from: "lots" });
  });

  test("a volume without a density is saved with a warning and its drawer, and never taken for grams (peer 44)", async () => {
    const made = await soap([[oil, "100 ml"]]);
    expect(made.warnings).toMatchObject([
      {
        lineNo: 1,
        itemName: "Olive oil",
        code: "MISSING_DENSITY",
        drawer: { kind: "missing_density", context: { itemId: oil, from: "ml", to: "g" } },
      },
    ]);
    const { lines } = await detail(made.recipeId);
    expect(lines[0]).toMatchObject({
      base: null,
      percent: null,
      cost: null,
      problem: { code: "MISSING_DENSITY" },
    });
  });

  test("one dozen is twelve pieces, not one (peer 45)", async () => {
    const wrapper = await kitchen.item(fresh("Wrapper"), "each", { kind: "packaging" });
    const { recipeId } = await soap([[wrapper, "1 dozen"]]);
    expect((await detail(recipeId)).lines[0]).toMatchObject({ base: "12", baseUnit: "each" });
  });

  test("needs lines, amounts above zero, a yield in a known unit", async () => {
    expect(await refusal(soap([]))).toMatchObject({ fields: { lines: "Add at least one line." } });
    expect(await refusal(soap([[oil, "0 g"]]))).toMatchObject({
      fields: { "lines.0.quantity": "Enter an amount above zero." },
    });
    expect(await refusal(soap([[oil, "9999999999 g"]]))).toMatchObject({
      fields: { "lines.0.quantity": "That is too much." },
    });
    expect((await refusal(soap(undefined, { yieldUnit: "splash" }))).code).toBe("INVALID");
    expect((await refusal(soap(undefined, { nonsense: 1 }))).code).toBe("INVALID");
  });

  test("another organization's item, category and output are not found", async () => {
    expect(await codeOf(soap([[foreign, "1 g"]]))).toBe("NOT_FOUND");
    expect(await codeOf(soap([[uuidv7(), "1 g"]]))).toBe("NOT_FOUND");
    expect(await codeOf(soap(undefined, { categoryId: uuidv7() }))).toBe("NOT_FOUND");
    expect(await codeOf(soap(undefined, { makes: "intermediate", outputItemId: foreign }))).toBe("NOT_FOUND");
  });

  test("is refused without the permission", async () => {
    const input = { name: "No", ...draft([[oil, "1 g"]]) };
    expect(await codeOf(createRecipe(kitchen.shop.as("Viewer"), input))).toBe("FORBIDDEN");
  });

  test("the same command id twice is one recipe (peer 56)", async () => {
    const input = { name: fresh("Once"), ...draft([[oil, "1 g"]]) };
    const commandId = uuidv7();
    const [a, b] = await Promise.all([
      createRecipe(kitchen.ctx, input, { commandId }),
      createRecipe(kitchen.ctx, input, { commandId }),
    ]);
    expect(a).toEqual(b);
  });

  test("a line may name its item; a name that nobody has opens the drawer that adds it", async () => {
    const name = fresh("Cupuacu butter");
    const input = {
      ...draft([[oil, "500 g"]]),
      name: fresh("Soap"),
      lines: [{ itemName: name.toUpperCase(), quantity: "40", unit: "g" }],
    };
    expect(await refusal(createRecipe(kitchen.ctx, input))).toMatchObject({
      code: "ITEM_MISSING",
      drawer: { kind: "item_missing", context: { itemName: name.toUpperCase(), lineNo: 1, unit: "g" } },
    });
    const butter = await kitchen.item(name, "g");
    const { recipeId } = await createRecipe(kitchen.ctx, input);
    expect((await detail(recipeId)).lines.map((line) => line.itemId)).toEqual([butter]);
    const nameless = { ...input, name: fresh("Soap"), lines: [{ quantity: "40", unit: "g" }] };
    expect(await codeOf(createRecipe(kitchen.ctx, nameless))).toBe("INVALID");
  });

  test("ten active recipes on the free plan, also when two come at once", async () => {
    const free = await openKitchen({ tier: "free" });
    const item = await free.item("Oil", "g");
    const made = [];
    for (let i = 1; i <= 9; i++) made.push(await free.recipe(`Recipe ${i}`, [[item, "1 g"]]));
    const both = await Promise.allSettled([
      free.recipe("Tenth", [[item, "1 g"]]),
      free.recipe("Eleventh", [[item, "1 g"]]),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(free.recipe("Twelfth", [[item, "1 g"]]))).toMatchObject({
      code: "RECIPE_LIMIT",
      kind: "limit",
      drawer: { kind: "plan_limit", context: { limit: 10, used: 10 } },
    });
    const { recipeId } = made[0]!;
    await archiveRecipe(free.ctx, { recipeId });
    await free.recipe("Twelfth", [[item, "1 g"]]);
    expect(await codeOf(restoreRecipe(free.ctx, { recipeId }))).toBe("RECIPE_LIMIT");
    expect(await codeOf(duplicateRecipe(free.ctx, { recipeId, name: "Copy" }))).toBe("RECIPE_LIMIT");
    expect(await codeOf(createVariation(free.ctx, { recipeId, name: "Copy" }))).toBe("FORBIDDEN");
  });
});

describe("versions", () => {
  const save = (recipeId: string, basedOn: string, lines: [string, string][], more = {}) =>
    saveVersion(kitchen.ctx, { recipeId, basedOn, ...draft(lines), ...more });

  test("a saved change is a new version; the old one stays as it was (peer 72)", async () => {
    const { recipeId, versionId } = await soap([[oil, "500 g"]]);
    const old = await detail(recipeId, versionId);
    const saved = await save(recipeId, versionId, [
      [oil, "450 g"],
      [lye, "70 g"],
    ]);
    expect(saved).toMatchObject({
      versionNo: 2,
      changes: ["Olive oil: 450 g instead of 500 g.", "Lye added: 70 g."],
    });
    const now = await detail(recipeId, versionId);
    expect(now.version).toEqual({ ...old.version, isCurrent: false });
    expect(now.lines).toEqual(old.lines);
    expect((await detail(recipeId)).version).toMatchObject({ versionNo: 2, isCurrent: true });
    const diff = await versionDiff(kitchen.ctx, {
      recipeId,
      fromVersionId: saved.versionId,
      toVersionId: versionId,
    });
    expect(diff.changes).toEqual(["Olive oil: 500 g instead of 450 g.", "Lye taken out (70 g)."]);
  });

  test("nothing changed is no version", async () => {
    const { recipeId, versionId } = await soap();
    expect(await codeOf(save(recipeId, versionId, [[oil, "500 g"]]))).toBe("NOTHING_CHANGED");
    expect(await codeOf(save(recipeId, versionId, [[oil, "500.0 g"]]))).toBe("NOTHING_CHANGED");
  });

  test("of two who save at once one is told about the other", async () => {
    const { recipeId, versionId } = await soap();
    const both = await Promise.allSettled([
      save(recipeId, versionId, [[oil, "1 g"]]),
      save(recipeId, versionId, [[oil, "2 g"]]),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const loser = both.find((one) => one.status === "rejected")!;
    expect(loser.reason).toMatchObject({ code: "VERSION_OUTDATED", status: 409 });
    expect((await detail(recipeId)).versions).toHaveLength(2);
  });

  test("beside a locked version go test versions; promoting waits for the lock", async () => {
    const { recipeId, versionId } = await soap();
    await lockVersion(kitchen.ctx, { recipeId, versionId });
    expect(await codeOf(save(recipeId, versionId, [[oil, "1 g"]]))).toBe("VERSION_LOCKED");
    const trial = await saveTestVersion(kitchen.ctx, {
      recipeId,
      basedOn: versionId,
      ...draft([[oil, "1 g"]]),
    });
    expect((await detail(recipeId)).version).toMatchObject({ versionNo: 1, isLocked: true });
    expect((await detail(recipeId, trial.versionId)).version).toMatchObject({
      versionNo: 2,
      isTest: true,
      isCurrent: false,
    });
    const promote = () => promoteTestVersion(kitchen.ctx, { recipeId, versionId: trial.versionId });
    expect(await codeOf(promote())).toBe("VERSION_LOCKED");
    await unlockVersion(kitchen.ctx, { recipeId, versionId });
    await promote();
    expect((await detail(recipeId)).version).toMatchObject({ versionNo: 2, isTest: false, isCurrent: true });
    expect(await codeOf(promote())).toBe("NOT_A_TEST_VERSION");
  });

  test("are refused without the permission, and not found for strangers", async () => {
    const { recipeId, versionId } = await soap();
    const input = { recipeId, basedOn: versionId, ...draft([[oil, "1 g"]]) };
    const viewer = kitchen.shop.as("Viewer");
    for (const act of [
      () => saveVersion(viewer, input),
      () => saveTestVersion(withOnly(kitchen, "recipe.edit"), input),
      () => lockVersion(viewer, { recipeId, versionId }),
      () => unlockVersion(viewer, { recipeId, versionId }),
      () => promoteTestVersion(viewer, { recipeId, versionId }),
      () => createVariation(viewer, { recipeId, name: "x" }),
      () => duplicateRecipe(viewer, { recipeId, name: "x" }),
      () => editRecipe(viewer, { recipeId, name: "x" }),
      () => archiveRecipe(viewer, { recipeId }),
      () => restoreRecipe(viewer, { recipeId }),
      () => recipeDetail(withOnly(kitchen, "inventory.view"), { recipeId }),
      () => listRecipes(withOnly(kitchen, "inventory.view"), {}),
      () => recipeOptions(withOnly(kitchen, "inventory.view"), {}),
      () => costDraft(withOnly(kitchen, "recipe.view"), { lines: [] }),
    ])
      expect(await codeOf(act())).toBe("FORBIDDEN");
    const stranger = other.ctx;
    for (const act of [
      () => saveVersion(stranger, { ...input, ...draft([[foreign, "1 g"]]) }),
      () => saveTestVersion(stranger, { ...input, ...draft([[foreign, "1 g"]]) }),
      () => lockVersion(stranger, { recipeId, versionId }),
      () => unlockVersion(stranger, { recipeId, versionId }),
      () => promoteTestVersion(stranger, { recipeId, versionId }),
      () => createVariation(stranger, { recipeId, name: "x" }),
      () => duplicateRecipe(stranger, { recipeId, name: "x" }),
      () => editRecipe(stranger, { recipeId, name: "x" }),
      () => archiveRecipe(stranger, { recipeId }),
      () => restoreRecipe(stranger, { recipeId }),
      () => recipeDetail(stranger, { recipeId }),
      () => versionDiff(stranger, { recipeId, fromVersionId: versionId, toVersionId: versionId }),
      () => costDraft(stranger, { lines: [{ itemId: oil, quantity: "1", unit: "g" }] }),
    ])
      expect(await codeOf(act())).toBe("NOT_FOUND");
  });

  test("a version of another recipe is not found here", async () => {
    const [a, b] = [await soap(), await soap()];
    expect(await codeOf(detail(a.recipeId, b.versionId))).toBe("NOT_FOUND");
    expect(await codeOf(lockVersion(kitchen.ctx, { recipeId: a.recipeId, versionId: b.versionId }))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(save(a.recipeId, b.versionId, [[oil, "1 g"]]))).toBe("NOT_FOUND");
  });
});

describe("recipes within recipes (peer 80)", () => {
  const intermediate = async (name: string, lines: [string, string][]) => {
    const output = await kitchen.item(fresh(name), "g");
    const made = await soap(lines, { makes: "intermediate", outputItemId: output });
    return { ...made, output };
  };

  test("a recipe cannot need what it makes", async () => {
    const output = await kitchen.item(fresh("Master batch"), "g");
    const refused = await refusal(soap([[output, "1 g"]], { makes: "intermediate", outputItemId: output }));
    expect(refused).toMatchObject({ code: "RECIPE_CYCLE", kind: "rule" });
    expect(refused.message).toContain("Master batch");
  });

  test("nor through others, at save, at promotion", async () => {
    const a = await intermediate("Infusion", [[oil, "1 g"]]);
    const b = await intermediate("Balm base", [[a.output, "1 g"]]);
    const c = await intermediate("Cream", [[b.output, "1 g"]]);
    const closing = { recipeId: a.recipeId, basedOn: a.versionId, ...draft([[c.output, "1 g"]]) };
    const refused = await refusal(saveVersion(kitchen.ctx, closing));
    expect(refused.code).toBe("RECIPE_CYCLE");
    expect(refused.message).toMatch(/Infusion \d+ needs Cream \d+ needs Balm base \d+ needs Infusion \d+/);
    expect(await codeOf(saveTestVersion(kitchen.ctx, closing))).toBe("RECIPE_CYCLE");
    // A trial that was harmless when it was saved must still be so when it is promoted.
    const d = await intermediate("Toner", [[oil, "1 g"]]);
    const trial = await saveTestVersion(kitchen.ctx, {
      recipeId: a.recipeId,
      basedOn: a.versionId,
      ...draft([[d.output, "1 g"]]),
    });
    await saveVersion(kitchen.ctx, {
      recipeId: d.recipeId,
      basedOn: d.versionId,
      ...draft([[a.output, "2 g"]]),
    });
    expect(
      await codeOf(promoteTestVersion(kitchen.ctx, { recipeId: a.recipeId, versionId: trial.versionId })),
    ).toBe("RECIPE_CYCLE");
  });

  test("two that would close a circle together: exactly one is saved", async () => {
    const a = await intermediate("Left", [[oil, "1 g"]]);
    const b = await intermediate("Right", [[oil, "1 g"]]);
    const both = await Promise.allSettled([
      saveVersion(kitchen.ctx, { recipeId: a.recipeId, basedOn: a.versionId, ...draft([[b.output, "1 g"]]) }),
      saveVersion(kitchen.ctx, { recipeId: b.recipeId, basedOn: b.versionId, ...draft([[a.output, "1 g"]]) }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("twenty deep is allowed, more is not", async () => {
    let last = await intermediate("Level", [[oil, "1 g"]]);
    for (let depth = 2; depth <= 20; depth++) last = await intermediate("Level", [[last.output, "1 g"]]);
    const { output } = last;
    expect(await codeOf(intermediate("Too deep", [[output, "1 g"]]))).toBe("RECIPE_TOO_DEEP");
  });

  test("a line says which recipe makes it", async () => {
    const a = await intermediate("Oat milk", [[oil, "1 g"]]);
    const { recipeId } = await soap([[a.output, "10 g"]]);
    expect((await detail(recipeId)).lines[0]!.madeBy).toMatchObject({ recipeId: a.recipeId });
  });

  test("a product is no line, and no output of a recipe", async () => {
    const bar = await kitchen.item(fresh("Bar"), "each", { kind: "product" });
    expect((await refusal(soap([[bar, "1 each"]]))).code).toBe("INVALID");
    expect((await refusal(soap(undefined, { makes: "intermediate", outputItemId: bar }))).code).toBe(
      "INVALID",
    );
    expect((await refusal(soap(undefined, { makes: "intermediate" }))).code).toBe("INVALID");
  });
});

describe("families, covers and the archive", () => {
  test("a variation knows its parent and its root; a copy knows nobody", async () => {
    const root = await soap([[oil, "500 g"]], { instructions: "Stir." });
    const child = await createVariation(kitchen.ctx, { recipeId: root.recipeId, name: fresh("Unscented") });
    const grandchild = await createVariation(kitchen.ctx, {
      recipeId: child.recipeId,
      name: fresh("Unscented, hard"),
    });
    const seen = await detail(grandchild.recipeId);
    expect(seen.version).toMatchObject({ instructions: "Stir.", versionNo: 1 });
    expect(seen.family.map(({ id, parentId }) => [id, parentId])).toEqual([
      [root.recipeId, null],
      [child.recipeId, root.recipeId],
      [grandchild.recipeId, child.recipeId],
    ]);
    const copy = await duplicateRecipe(kitchen.ctx, { recipeId: root.recipeId, name: fresh("Copy") });
    expect((await detail(copy.recipeId)).family).toEqual([]);
    expect((await detail(copy.recipeId)).lines.map((l) => l.quantity)).toEqual(["500"]);
  });

  test("a new cover changes no version", async () => {
    const { recipeId } = await soap();
    const name = fresh("Renamed");
    expect(await editRecipe(kitchen.ctx, { recipeId, name, labelPrefix: "ren" })).toMatchObject({
      name,
      labelPrefix: "REN",
    });
    expect((await detail(recipeId)).versions).toHaveLength(1);
    await kitchen.recipe("Taken", [[oil, "1 g"]]);
    expect((await refusal(editRecipe(kitchen.ctx, { recipeId, name: "taken" }))).code).toBe("INVALID");
    expect(await codeOf(editRecipe(kitchen.ctx, { recipeId, categoryId: uuidv7() }))).toBe("NOT_FOUND");
  });

  test("an archived recipe is read, not changed, until it is restored; its name is free meanwhile", async () => {
    const name = fresh("Seasonal");
    const { recipeId, versionId } = await kitchen.recipe(name, [[oil, "1 g"]]);
    await archiveRecipe(kitchen.ctx, { recipeId });
    expect((await detail(recipeId)).recipe.isActive).toBe(false);
    expect(
      await codeOf(saveVersion(kitchen.ctx, { recipeId, basedOn: versionId, ...draft([[oil, "2 g"]]) })),
    ).toBe("RECIPE_ARCHIVED");
    const { recipeId: second } = await kitchen.recipe(name, [[oil, "1 g"]]);
    expect((await refusal(restoreRecipe(kitchen.ctx, { recipeId }))).code).toBe("INVALID");
    await archiveRecipe(kitchen.ctx, { recipeId: second });
    expect(await restoreRecipe(kitchen.ctx, { recipeId })).toEqual({ recipeId, isActive: true });
  });
});

describe("what it costs", () => {
  test("is what the oldest lots cost, shared by lines of the same item; the editor says the same", async () => {
    const shea = await kitchen.item(fresh("Shea"), "g");
    await kitchen.restock(shea, "500", "10");
    await kitchen.restock(shea, "500", "14");
    const lines: [string, string][] = [
      [shea, "500 g"],
      [shea, "100 g"],
    ];
    const { recipeId } = await soap(lines, { portioning: { kind: "portions", name: "tin", count: "8" } });
    const shown = await detail(recipeId);
    expect(shown.lines.map((l) => l.cost)).toEqual(["10", "2.8"]);
    expect(shown.lines.map((l) => l.percent)).toEqual(["83.3333", "16.6667"]);
    expect(shown.cost).toEqual({
      total: "12.8",
      perUnit: "0.0128",
      unit: "g",
      perPortion: "1.6",
      from: "lots",
    });
    const typed = await costDraft(kitchen.ctx, {
      ...draft(lines),
      portioning: { kind: "portions", name: "tin", count: "8" },
    });
    expect(typed.cost).toEqual(shown.cost);
    expect(typed.lines.map((l) => l.cost)).toEqual(["10", "2.8"]);
  });

  test("beyond the shelf is the last known cost, and says so", async () => {
    const item = await kitchen.item(fresh("Clay"), "g");
    const { recipeId } = await soap([[item, "100 g"]]);
    expect((await detail(recipeId)).cost).toMatchObject({ total: "0", from: "none" });
    await kitchen.restock(item, "50", "5");
    expect((await detail(recipeId)).cost).toMatchObject({ total: "10", from: "mixed" });
  });

  test("is hidden from who may not see costs, and the rest is shown", async () => {
    const { recipeId } = await soap();
    const viewer = kitchen.shop.as("Viewer");
    const seen = await recipeDetail(viewer, { recipeId });
    expect([seen.cost, seen.lines[0]!.cost, seen.lines[0]!.base]).toEqual([null, null, "500"]);
    expect((await listRecipes(viewer, {})).rows.every((row) => row.cost === null)).toBe(true);
    const typed = await costDraft(viewer, draft([[oil, "1 g"]]));
    expect([typed.cost, typed.lines[0]!.cost]).toEqual([null, null]);
  });

  test("half-typed lines are no error in the editor", async () => {
    const typed = await costDraft(kitchen.ctx, { lines: [{ itemId: oil, quantity: "0", unit: "ml" }] });
    expect(typed.lines[0]).toMatchObject({ problem: { code: "MISSING_DENSITY" }, base: null });
    expect((await costDraft(kitchen.ctx, { lines: [] })).cost).toMatchObject({ total: "0" });
  });
});

describe("the list", () => {
  test("pages by name both ways, each recipe once, in as many statements for fifty as for one", async () => {
    const shop = await openKitchen();
    const item = await shop.item("Oil", "g");
    await shop.restock(item, "100", "7");
    const statements = async () => {
      const before = statementCount.sent;
      await listRecipes(shop.ctx, {});
      return statementCount.sent - before;
    };
    const names = Array.from({ length: 53 }, (_, i) => `Recipe ${String.fromCharCode(65 + (i % 26))}${i}`);
    await shop.recipe(names[0]!, [[item, "10 g"]]);
    const forOne = await statements();
    for (const name of names.slice(1)) await shop.recipe(name, [[item, "10 g"]]);
    expect(await statements()).toBe(forOne);
    for (const sort of ["name", "-name", "newest"] as const) {
      const first = await listRecipes(shop.ctx, { sort });
      const second = await listRecipes(shop.ctx, { sort, after: first.next });
      expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, undefined]);
      const seen = [...first.rows, ...second.rows].map((row) => row.name);
      const sorted =
        sort === "newest"
          ? [...names].reverse()
          : [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
      expect(new Set(seen).size).toBe(53);
      if (sort === "newest") expect(seen).toEqual(sorted);
      else expect(seen.at(sort === "name" ? 0 : -1)).toBe(sorted[0]);
    }
    const [row] = (await listRecipes(shop.ctx, { search: names[0]! })).rows;
    expect(row).toMatchObject({
      lineCount: 1,
      lastMade: null,
      batchesMade: 0,
      cost: { total: "0.7", from: "lots" },
    });
    const forged = Buffer.from(JSON.stringify(["a", "no id"])).toString("base64url");
    for (const after of ["x", forged])
      expect((await refusal(listRecipes(shop.ctx, { after }))).code).toBe("INVALID");
  });

  test("finds by name and prefix, literally, and keeps archived ones apart", async () => {
    const { recipeId } = await kitchen.recipe("100% shea_butter", [[oil, "1 g"]], { labelPrefix: "ZZQ" });
    const found = async (search: string) =>
      (await listRecipes(kitchen.ctx, { search })).rows.map((row) => row.id);
    expect(await found("0% SHEA_")).toEqual([recipeId]);
    expect(await found("zzq")).toEqual([recipeId]);
    expect(await found("0%%shea")).toEqual([]);
    expect(await recipeOptions(kitchen.ctx, { search: "shea_b" })).toMatchObject([
      { id: recipeId, labelPrefix: "ZZQ" },
    ]);
    await archiveRecipe(kitchen.ctx, { recipeId });
    expect(await found("zzq")).toEqual([]);
    expect(await recipeOptions(kitchen.ctx, { search: "zzq" })).toEqual([]);
    expect((await listRecipes(kitchen.ctx, { search: "zzq", archived: true })).rows).toHaveLength(1);
  });

  test("shows an organization its own only", async () => {
    expect((await listRecipes(other.ctx, {})).rows).toEqual([]);
    expect(await recipeOptions(other.ctx, {})).toEqual([]);
  });
});
