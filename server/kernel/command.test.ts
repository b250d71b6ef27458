import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { category, customUnit } from "@/db/schema";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { command } from "./command";
import { closeDatabase } from "./database";
import { RuleError } from "./errors";
import { fields } from "./fields";
import { uuidv7 } from "./ids";
import { query } from "./query";
import { auditEvent, commandClaim, outboxMessage } from "./tables";
import { freshDatabase, type TestDatabase } from "./testing-database";

let database: TestDatabase;
let shop: Shop;
beforeAll(async () => {
  database = await freshDatabase();
  shop = await openShop();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

let refuse = false;
const addUnit = command({
  name: "test.addUnit",
  can: "inventory.edit",
  input: z.strictObject({ code: fields.unit, quantity: fields.quantity.optional() }),
  async run(ctx, input) {
    const row = await ctx.db.insert(customUnit, { id: uuidv7(), code: input.code, name: input.code });
    ctx.audit({ subject: { kind: "unit", id: row.id, label: row.code }, after: { code: row.code } });
    ctx.outbox("test", { code: row.code });
    if (refuse) throw new RuleError("REFUSED", "Not today.");
    return { id: row.id, code: row.code };
  },
});

const countUnits = query({
  name: "test.countUnits",
  can: "inventory.view",
  input: z.strictObject({ code: z.string() }),
  run: (ctx, { code }) => ctx.db.count(customUnit, eq(customUnit.code, code)),
});

const everything = query({
  name: "test.everything",
  can: "inventory.view",
  input: z.strictObject({}),
  run: async (ctx) => ({
    claims: await ctx.db.count(commandClaim),
    audits: await ctx.db.count(auditEvent),
    letters: await ctx.db.count(outboxMessage),
  }),
});

describe("a command", () => {
  test("does its act, its audit record and its letter together", async () => {
    const before = await everything(shop.ctx, {});
    await addUnit(shop.ctx, { code: "loaf" });
    const after = await everything(shop.ctx, {});
    expect(after).toEqual({
      claims: before.claims + 1,
      audits: before.audits + 1,
      letters: before.letters + 1,
    });
  });

  test("the same id fifty times in parallel has one effect and one answer", async () => {
    const commandId = uuidv7();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => addUnit.execute(shop.ctx, { code: "bar" }, { commandId })),
    );
    expect(new Set(all.map((d) => d.answer.id)).size).toBe(1);
    expect(all.filter((d) => !d.repeated)).toHaveLength(1);
    expect(await countUnits(shop.ctx, { code: "bar" })).toBe(1);
  });

  test("the same id with other input, or from somebody else, is a conflict", async () => {
    const commandId = uuidv7();
    await addUnit(shop.ctx, { code: "drop" }, { commandId });
    await expect(addUnit(shop.ctx, { code: "other" }, { commandId })).rejects.toMatchObject({
      code: "COMMAND_ID_REUSED",
    });
    const colleague = shop.as(["inventory.edit"]);
    await expect(addUnit(colleague, { code: "drop" }, { commandId })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("the same id in another organization is another command", async () => {
    const commandId = uuidv7();
    const neighbour = await openShop();
    await addUnit(shop.ctx, { code: "pinch" }, { commandId });
    const done = await addUnit.execute(neighbour.ctx, { code: "pinch" }, { commandId });
    expect(done.repeated).toBe(false);
  });

  test("a refused command leaves nothing behind, and its id may come again", async () => {
    const commandId = uuidv7();
    const before = await everything(shop.ctx, {});
    refuse = true;
    await expect(addUnit(shop.ctx, { code: "slab" }, { commandId })).rejects.toMatchObject({
      code: "REFUSED",
    });
    refuse = false;
    expect(await everything(shop.ctx, {})).toEqual(before);
    await addUnit(shop.ctx, { code: "slab" }, { commandId });
    expect(await countUnits(shop.ctx, { code: "slab" })).toBe(1);
  });

  test("asks the permission before it looks at anything, the input included", async () => {
    await expect(addUnit(shop.as("Viewer"), { code: "" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(addUnit(shop.as([]), { code: "x" })).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("is refused where the plan makes the organization read-only, and questions are not", async () => {
    const ctx = { ...shop.ctx, access: "read_only" as const };
    await expect(addUnit(ctx, { code: "never" })).rejects.toMatchObject({ kind: "limit" });
    expect(await countUnits(ctx, { code: "never" })).toBe(0);
  });

  test("refuses what it does not know, field by field", async () => {
    const sent = { code: "ok", extra: 1 } as never;
    await expect(addUnit(shop.ctx, sent)).rejects.toMatchObject({ kind: "invalid" });
    for (const bad of ["NaN", "Infinity", "1e400", "-1", "0", "", "9".repeat(40), "1,5"]) {
      await expect(addUnit(shop.ctx, { code: "ok", quantity: bad })).rejects.toMatchObject({
        fields: { quantity: expect.stringMatching(/^(Enter|That number is too large)/) },
      });
    }
    await expect(addUnit(shop.ctx, { code: "ok" }, { commandId: "not-an-id" })).rejects.toMatchObject({
      kind: "invalid",
    });
  });
});

describe("a query", () => {
  test("cannot write", async () => {
    const sly = query({
      name: "test.sly",
      can: "inventory.view",
      input: z.strictObject({}),
      run: (ctx) =>
        ctx.db.insert(category, { id: uuidv7(), name: "x", kind: "ingredient", color: "#000000" }),
    });
    await expect(sly(shop.ctx, {})).rejects.toMatchObject({ code: "25006" });
  });

  test("inside a command sees what the command did, on the same connection", async () => {
    const both = command({
      name: "test.both",
      can: "inventory.edit",
      input: z.strictObject({}),
      async run(ctx) {
        await ctx.db.insert(customUnit, { id: uuidv7(), code: "inner", name: "inner" });
        return { seen: await countUnits(ctx, { code: "inner" }) };
      },
    });
    expect(await both(shop.ctx, {})).toEqual({ seen: 1 });
  });
});
