import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { AppError, Invalid } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { doorsOfServices, membersDoors } from "./authorization";
import { idPaths, sample, type IdPath } from "./authorization-inputs";
import { digestOf, openWorld, type World } from "./authorization-world";

/**
 * Every id in the input of every command and query: one of another shop answers exactly as one that never was, a malformed one
 * is refused, and the other shop's rows stay as they are. The inputs are made from the schemas; a new door is here by itself.
 */

/** Which of the world's things a field's name means; a field that is not listed fails. */
const MEANS: Record<string, string> = {
  itemId: "item",
  ids: "item",
  itemIds: "item",
  containerKinds: "item",
  outputItemId: "item",
  lotId: "lot",
  adjustmentId: "adjustment",
  documentId: "batch",
  categoryId: "category",
  unitId: "unit",
  mappingId: "mapping",
  recipeId: "recipe",
  versionId: "version",
  basedOn: "version",
  fromVersionId: "version",
  toVersionId: "version",
  batchId: "batch",
  instead: "batch",
  ingredientId: "ingredient",
  timerId: "timer",
  productId: "product",
  variantId: "variant",
  skuId: "sku",
};

/** Where the smallest input of the schema would be refused for something else before its ids are looked at. */
const outputs = ({ ids }: World) => ({ outputs: [{ skuId: ids.sku, quantity: "1" }] });
const again = ({ snapshot }: World, at: string) => (at === "instead" ? { snapshot } : {});
const MORE: Record<string, (world: World, at: string) => Record<string, unknown>> = {
  "batches.start": again,
  "batches.schedule": again,
  "batches.finish": outputs,
  "batches.previewFinish": outputs,
  "inventory.overrideCost": () => ({ cost: "1" }),
  "inventory.use": () => ({ reason: "This pail leaks" }),
  "recipes.createRecipe": (_, at) => (at === "outputItemId" ? { makes: "intermediate" } : {}),
};

/** Fields that are shut in a seal: whoever changes one breaks it, so they are tried as a whole, below. */
const SEALED = /^(batches\.start|batches\.schedule) snapshot\./;

let database: TestDatabase;
let own: World;
let foreign: World;
let before: Record<string, string>;
beforeAll(async () => {
  database = await freshDatabase();
  [own, foreign] = [await openWorld(database.superUrl), await openWorld(database.superUrl)];
  before = await digestOf(database.superUrl, foreign.ctx.organizationId);
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const doors = membersDoors(await doorsOfServices()).map(({ door }) => door);
const places = doors.flatMap((door) =>
  idPaths(door.spec.input).map(({ path, kind }) => ({
    door,
    name: door.spec.name,
    path,
    kind,
    at: path.join("."),
  })),
);
const tried = places.filter(({ name, at }) => !SEALED.test(`${name} ${at}`));

/** What an id at this place means: the last name in its path that is no figure. */
const meaning = (path: readonly string[]) => MEANS[path.findLast((key) => !/^\d+$/.test(key))!];

type Told = { kind: string; code?: string; message?: string; fields?: object; answer?: unknown };

/** The smallest input that has an id at this place. */
function inputFor({ door, path }: (typeof tried)[number], id: string): never {
  const name = door.spec.name;
  const idAt = (at: string[], kind: IdPath["kind"]) =>
    at.join(".") === path.join(".") ? id : kind === "movement" ? own.ids.movement! : own.ids[meaning(at)!]!;
  const given = withoutIds(MORE[name]?.(own, path.join(".")) ?? {}, path);
  return sample(door.spec.input, path, idAt, [], given) as never;
}

async function ask(place: (typeof tried)[number], id: string): Promise<Told> {
  try {
    return { kind: "answered", answer: await place.door(own.ctx, inputFor(place, id)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = error instanceof Invalid ? error.fields : undefined;
    return { kind: error.kind, code: error.code, message: error.message, fields };
  }
}

const withoutIds = (more: Record<string, unknown>, path: readonly string[]) =>
  Object.fromEntries(Object.entries(more).filter(([key]) => key !== path[0]));

test("every field for an id is known here", () => {
  expect(tried.length).toBeGreaterThan(80);
  expect(tried.filter(({ path }) => !meaning(path)).map(({ name, at }) => `${name}: ${at}`)).toEqual([]);
});

describe.each(tried)("$name with $at", (place) => {
  test("of another shop is as unknown as one that never was", async () => {
    const never = place.kind === "movement" ? "999999999999" : uuidv7();
    const theirs = foreign.ids[place.kind === "movement" ? "movement" : meaning(place.path)!]!;
    expect(
      place.door.spec.input.safeParse(inputFor(place, never)).error?.issues,
      "the input fits",
    ).toBeUndefined();
    const [random, told] = [await ask(place, never), await ask(place, theirs)];
    expect(told).toEqual(random);
    // A list may be filtered by what does not exist, and is empty; an act never goes through.
    const may = place.door.kind === "query" ? ["not_found", "invalid", "answered"] : ["not_found", "invalid"];
    expect(may, JSON.stringify(told)).toContain(told.kind);
    if (told.kind === "invalid") expect(Object.keys(told.fields!), "refused for its id").toEqual([place.at]);
  });

  test("malformed is refused before it is looked up", async () => {
    for (const malformed of ["not-an-id", "' or 1=1 --", "0190A1B2-C3D4-7E5F-8A6B-0123456789AB", "1e3"]) {
      expect((await ask(place, malformed)).kind).toBe("invalid");
    }
  });
});

test("another shop's plan, and an own one with foreign ids in it, are broken seals alike", async () => {
  const { start, schedule } = await import("@/server/services/batches");
  const tampered = structuredClone(own.snapshot);
  tampered.recipe.id = foreign.ids.recipe!;
  for (const door of [start, schedule]) {
    for (const snapshot of [foreign.snapshot, tampered]) {
      const input = door === start ? { snapshot } : { snapshot, scheduledFor: "2026-04-01" };
      await expect(door(own.ctx, input as never)).rejects.toMatchObject({
        kind: "conflict",
        code: "PLAN_CHANGED",
      });
    }
  }
});

test("and not a row of the other shop has changed", async () => {
  expect(Object.keys(before).length).toBeGreaterThan(20);
  expect(await digestOf(database.superUrl, foreign.ctx.organizationId)).toEqual(before);
});
