import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { claimDrafts, draftById, draftsOf, dropDraft, keepDraft, MOST_DRAFTS } from "..";
import { CANDLE_DEFAULTS } from "../candle/state";
import { SOAP_DEFAULTS } from "../soap/state";
import { encodeState } from "../state/share";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const visitor = () => randomBytes(32).toString("base64url");
const soap = (name = "Lavender bar", superfat = "5") => encodeState({ ...SOAP_DEFAULTS, name, superfat })!;
const candle = encodeState(CANDLE_DEFAULTS)!;

const names = async (holder: string) => (await draftsOf({ holder })).map(({ name }) => name).sort();
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "kept",
    (error: { code?: string }) => error.code,
  );
const after = (days: number) => ({ clock: () => new Date(Date.now() + days * 86_400_000) });

test("what a visitor keeps is there as a recipe, in several tools and under its name", async () => {
  const holder = visitor();
  const { id } = await keepDraft({ holder, tool: "soap", state: soap() });
  await keepDraft({ holder, tool: "candles", state: candle });
  const [last, first] = await draftsOf({ holder });
  expect(last).toMatchObject({ tool: "candles", name: "Candle batch", state: candle });
  expect(first).toMatchObject({ id, tool: "soap", name: "Lavender bar" });
  expect(first?.recipe?.lines[0]).toMatchObject({ name: "Olive oil", quantity: "400" });
  expect(await draftById({ holder, id })).toMatchObject({ id, name: "Lavender bar" });
});

test("one of the same tool and name is replaced and keeps its place", async () => {
  const holder = visitor();
  const { id } = await keepDraft({ holder, tool: "soap", state: soap() });
  const again = await keepDraft({ holder, tool: "soap", state: soap("Lavender bar", "8") }, after(10));
  expect(again.id).toBe(id);
  const [only, ...others] = await draftsOf({ holder }, after(35));
  expect(others).toEqual([]);
  expect(only?.recipe?.categoryData.superfat).toBe("8 %");
});

test("a calculation that nobody named takes no other's place, and the same one is kept once", async () => {
  const holder = visitor();
  const keep = (superfat: string) =>
    keepDraft({ holder, tool: "soap", state: soap(SOAP_DEFAULTS.name, superfat) });
  const first = await keep("5");
  expect((await keep("5")).id).toBe(first.id);
  expect((await keep("8")).id).not.toBe(first.id);
  expect(await names(holder)).toHaveLength(2);
});

test("two windows that keep the same name at once make one draft", async () => {
  const holder = visitor();
  const kept = await Promise.all(
    ["4", "5", "6", "7"].map((superfat) =>
      keepDraft({ holder, tool: "soap", state: soap("Lavender bar", superfat) }),
    ),
  );
  expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
  expect(await names(holder)).toEqual(["Lavender bar"]);
});

test("nobody else reads or removes it", async () => {
  const [holder, other] = [visitor(), visitor()];
  const { id } = await keepDraft({ holder, tool: "soap", state: soap() });
  expect(await draftsOf({ holder: other })).toEqual([]);
  expect(await draftById({ holder: other, id })).toBeNull();
  await dropDraft({ holder: other, id });
  expect(await draftById({ holder, id })).not.toBeNull();
  await dropDraft({ holder, id });
  expect(await draftById({ holder, id })).toBeNull();
});

test("the secret itself is nowhere in the table", async () => {
  const holder = visitor();
  await keepDraft({ holder, tool: "soap", state: soap() });
  const { default: postgres } = await import("postgres");
  const sql = postgres(database.superUrl, { max: 1 });
  const rows = await sql`select row_to_json(d)::text as text from tool_draft d`;
  await sql.end();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ text }) => String(text).includes(holder))).toEqual([]);
});

test("it is gone thirty days after its last change, and then swept", async () => {
  const holder = visitor();
  const { id } = await keepDraft({ holder, tool: "soap", state: soap() });
  expect(await draftById({ holder, id }, after(29))).not.toBeNull();
  expect(await draftById({ holder, id }, after(31))).toBeNull();
  expect(await draftsOf({ holder }, after(31))).toEqual([]);
  await keepDraft({ holder: visitor(), tool: "soap", state: soap() }, after(31));
  expect(await draftById({ holder, id })).toBeNull();
});

test("what cannot become a recipe is not kept", async () => {
  const holder = visitor();
  const keep = (tool: string, state: string) => refusal(keepDraft({ holder, tool, state }));
  expect(await keep("soap", "1.damaged")).toBe("UNREADABLE_DRAFT");
  expect(await keep("soap", candle)).toBe("UNREADABLE_DRAFT");
  expect(await keep("soap", soap("Bar", ""))).toBe("UNREADABLE_DRAFT");
  expect(await keep("units", soap())).toBe("UNREADABLE_DRAFT");
  expect(await keep("soap", `1.${"A".repeat(8_192)}`)).toBe("INVALID");
  expect(await refusal(keepDraft({ holder: "short", tool: "soap", state: soap() }))).toBe("INVALID");
  expect(await draftsOf({ holder })).toEqual([]);
});

test("more than twenty are not kept, but each of the twenty can still be changed", async () => {
  const holder = visitor();
  for (let i = 1; i <= MOST_DRAFTS; i++) await keepDraft({ holder, tool: "soap", state: soap(`Bar ${i}`) });
  expect(await refusal(keepDraft({ holder, tool: "soap", state: soap("One more") }))).toBe("TOO_MANY_DRAFTS");
  expect(await refusal(keepDraft({ holder, tool: "soap", state: soap("Bar 7", "8") }))).toBe("kept");
  expect(await refusal(keepDraft({ holder, tool: "soap", state: soap("One more") }, after(31)))).toBe("kept");
});

test("another device goes on with a link's drafts and loses none of its own", async () => {
  const [first, second] = [visitor(), visitor()];
  await keepDraft({ holder: first, tool: "soap", state: soap("Lavender bar", "5") });
  await keepDraft({ holder: second, tool: "soap", state: soap("Lavender bar", "8") });
  await keepDraft({ holder: second, tool: "candles", state: candle });
  await Promise.all([
    claimDrafts({ holder: first, own: second }),
    claimDrafts({ holder: first, own: second }),
  ]);
  expect(await names(first)).toEqual(["Candle batch", "Lavender bar", "Lavender bar (2)"]);
  expect(await draftsOf({ holder: second })).toEqual([]);
  await claimDrafts({ holder: first, own: null });
  await claimDrafts({ holder: first, own: first });
  expect(await names(first)).toHaveLength(3);
});

test("a wrong link and one whose drafts have expired lead nowhere, and cost nobody his own", async () => {
  const [first, second] = [visitor(), visitor()];
  await keepDraft({ holder: second, tool: "soap", state: soap() });
  expect(await refusal(claimDrafts({ holder: visitor(), own: second }))).toBe("NO_DRAFTS_THERE");
  expect(await refusal(claimDrafts({ holder: "", own: second }))).toBe("NO_DRAFTS_THERE");
  await keepDraft({ holder: first, tool: "soap", state: soap() });
  expect(await refusal(claimDrafts({ holder: first, own: second }, after(31)))).toBe("NO_DRAFTS_THERE");
  expect(await names(second)).toEqual(["Lavender bar"]);
  expect(await draftById({ holder: second, id: uuidv7() })).toBeNull();
});

test("the drafts of two devices that are more than one may keep stay apart, and nothing is lost", async () => {
  const [holder, own] = [visitor(), visitor()];
  await keepDraft({ holder, tool: "soap", state: soap("Theirs") });
  for (let i = 1; i <= MOST_DRAFTS; i++)
    await keepDraft({ holder: own, tool: "soap", state: soap(`Bar ${i}`) });
  expect(await refusal(claimDrafts({ holder, own }))).toBe("TOO_MANY_TOGETHER");
  expect(await names(own)).toHaveLength(MOST_DRAFTS);
  expect(await names(holder)).toEqual(["Theirs"]);
});

test("a name that only an expired draft had is free for one that joins", async () => {
  const [holder, own] = [visitor(), visitor()];
  await keepDraft({ holder, tool: "soap", state: soap("Old") });
  await keepDraft({ holder, tool: "candles", state: candle }, after(20));
  await keepDraft({ holder: own, tool: "soap", state: soap("Old", "8") }, after(20));
  await claimDrafts({ holder, own }, after(35));
  expect((await draftsOf({ holder }, after(35))).map(({ name }) => name).sort()).toEqual([
    "Candle batch",
    "Old",
  ]);
});
