import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { globalItem } from "@/db/schema";
import { withTx, closeDatabase, type DbRole } from "./database";
import { fixedClock } from "./clock";
import { consoleCommand, consoleQuery } from "./console";
import type { ConsoleCtx } from "./context";
import { RuleError } from "./errors";
import { uuidv7 } from "./ids";
import { consoleEvent } from "./tables";
import { freshDatabase, type TestDatabase } from "./testing-database";
import { sql } from "drizzle-orm";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const NOW = "2026-04-01T12:00:00.000Z";
const staff = (more: Partial<ConsoleCtx> = {}): ConsoleCtx => ({
  actor: { kind: "developer", id: uuidv7(), name: "Devon", sessionId: uuidv7() },
  permissions: new Set(["dev.library"]),
  timezone: "UTC",
  locale: "en-US",
  requestId: uuidv7(),
  clock: fixedClock(NOW),
  ...more,
});
const devon = staff();

let runs = 0;
let refuse = false;
const rename = consoleCommand({
  name: "test.rename",
  can: "dev.library",
  input: z.strictObject({ note: z.string() }),
  async run(ctx, { note }) {
    runs++;
    // Long enough that all of several at once have begun.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const [row] = await ctx.db.update(globalItem, eq(globalItem.slug, "olive-oil"), { note });
    ctx.audit({
      subject: { kind: "entry", id: row!.id, label: row!.name },
      before: { note: "" },
      after: { note },
    });
    if (refuse) throw new RuleError("REFUSED", "Not today.");
    return { note: row!.note };
  },
});

const noted = consoleQuery({
  name: "test.note",
  can: "dev.library",
  input: z.strictObject({}),
  run: async ({ db }) => (await db.find(globalItem, eq(globalItem.slug, "olive-oil")))!.note,
});

const events = consoleQuery({
  name: "test.events",
  can: "dev.library",
  input: z.strictObject({ id: z.string() }),
  run: ({ db }, { id }) => db.list(consoleEvent, { where: eq(consoleEvent.id, id) }),
});

describe("a console command", () => {
  test("leaves one row that is its claim and its record", async () => {
    const commandId = uuidv7();
    await rename(devon, { note: "Pressed." }, { commandId });
    expect(await noted(devon, {})).toBe("Pressed.");
    expect(await events(devon, { id: commandId })).toMatchObject([
      {
        command: "test.rename",
        at: new Date(NOW),
        actorId: devon.actor.id,
        actorName: "Devon",
        subjectKind: "entry",
        subjectLabel: "Olive oil",
        before: { note: "" },
        after: { note: "Pressed." },
        requestId: devon.requestId,
      },
    ]);
  });

  test("the same id twenty times in parallel has one effect and one answer", async () => {
    const commandId = uuidv7();
    const before = runs;
    const all = await Promise.all(
      Array.from({ length: 20 }, () => rename.execute(devon, { note: "Once" }, { commandId })),
    );
    expect(runs - before).toBe(1);
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(all.map(({ answer }) => answer.note))).toEqual(new Set(["Once"]));
  });

  test("the same id with other input, or from somebody else, is a conflict", async () => {
    const commandId = uuidv7();
    await rename(devon, { note: "A" }, { commandId });
    const reused = { kind: "conflict", code: "COMMAND_ID_REUSED" };
    await expect(rename(devon, { note: "B" }, { commandId })).rejects.toMatchObject(reused);
    await expect(rename(staff(), { note: "A" }, { commandId })).rejects.toMatchObject(reused);
    expect(await noted(devon, {})).toBe("A");
  });

  test("refused, it leaves nothing behind, and its id may come again", async () => {
    const commandId = uuidv7();
    refuse = true;
    await expect(rename(devon, { note: "Never" }, { commandId })).rejects.toMatchObject({ code: "REFUSED" });
    refuse = false;
    expect(await noted(devon, {})).toBe("A");
    expect(await events(devon, { id: commandId })).toEqual([]);
    await rename(devon, { note: "Now" }, { commandId });
    expect(await noted(devon, {})).toBe("Now");
  });

  test("asks the permission before it reads anything", async () => {
    const nobody = staff({ permissions: new Set() });
    for (const input of [{ note: "x" }, { other: 1 }, undefined])
      await expect(rename(nobody, input as never)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(noted(nobody, {})).rejects.toMatchObject({ kind: "forbidden" });
    await expect(rename(devon, { note: "x", other: 1 } as never)).rejects.toMatchObject({ kind: "invalid" });
    await expect(rename(devon, { note: "x" }, { commandId: "1" })).rejects.toMatchObject({ kind: "invalid" });
  });
});

test("a console query changes nothing", async () => {
  const sly = consoleQuery({
    name: "test.sly",
    can: "dev.library",
    input: z.strictObject({}),
    run: ({ db }) => db.update(globalItem, eq(globalItem.slug, "olive-oil"), { note: "sly" }),
  });
  await expect(sly(devon, {})).rejects.toMatchObject({ code: "25006" });
});

/** What a role is told by the database, whatever our own code would let through: "" where it may. */
async function toldTo(role: DbRole, statement: ReturnType<typeof sql>): Promise<string> {
  try {
    await withTx({ role, organizationId: "1" as never, repeatable: false }, (run) => run(statement));
    return "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe("the second wall", () => {
  const DENIED = "42501";
  test.each([
    ["reads the console's trail", sql`select count(*) from console_event`],
    ["writes into it", sql`insert into console_event (id) values (gen_random_uuid())`],
    ["adds to the library", sql`insert into global_item (id) values (gen_random_uuid())`],
    ["changes the library", sql`update global_item set density = 1`],
    ["deletes from it", sql`delete from global_item`],
  ])("no tenant's role %s", async (_what, statement) => {
    for (const role of ["app_rw", "app_ro"] as const)
      expect([role, await toldTo(role, statement)]).toEqual([role, DENIED]);
  });

  test("and nobody rewrites the trail", async () => {
    for (const statement of [sql`update console_event set actor_name = 'x'`, sql`delete from console_event`])
      expect(await toldTo("app_system", statement)).toBe(DENIED);
    const owner = postgres(database.superUrl, { max: 1, fetch_types: false, onnotice() {} });
    const [row] = await owner`select count(*)::int as n from console_event`;
    await owner.end();
    expect(row!.n).toBeGreaterThan(0);
  });
});
