import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Command } from "@/server/kernel/command";
import type { Ctx } from "@/server/kernel/context";
import { Forbidden, Invalid, NotFound, Unauthenticated } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import type { Query } from "@/server/kernel/query";
import { PATH } from "./headers";
import { idle } from "./outcome";

/** What a request is, as far as actions and pages ask; each test writes its own. */
const request = vi.hoisted(() => ({ headers: new Headers(), ctx: null as unknown, refreshed: 0 }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
vi.mock("next/cache", () => ({ refresh: () => void request.refreshed++ }));
vi.mock("./session", () => ({
  requestId: async () => "0190a1b2-0000-7000-8000-000000000000",
  memberCtx: async () => {
    if (!request.ctx) throw new Unauthenticated();
    return request.ctx;
  },
  memberCtxOrSignIn: async () => request.ctx,
}));

vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true"); // as next.config.ts says
const { action, ask, publicAction } = await import("./action");
const { page } = await import("./page");

const input = z.strictObject({ quantity: fields.quantity });
type Told = { commandId?: string; sent: unknown };
const told: Told[] = [];

/** A command that says what it was told, or fails as asked. */
function commandThat(fails?: unknown) {
  const execute = async (_ctx: Ctx, read: () => unknown, options?: { commandId?: string }) => {
    if (fails) throw fails;
    told.push({ sent: read(), commandId: options?.commandId });
    return { answer: { id: "a" }, repeated: told.length > 1 };
  };
  const spec = { name: "test", can: "x", input, run: async () => ({ id: "a" }) };
  return Object.assign(execute, { execute, spec, kind: "command" as const }) as unknown as Command<
    typeof input,
    { id: string }
  >;
}

const form = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

/** Where Next is told to go; "" where it is told nothing. */
const going = async (work: Promise<unknown>) =>
  work.then(
    () => "",
    (error: { digest?: string }) => error.digest ?? String(error),
  );

beforeEach(() => {
  told.length = 0;
  request.headers = new Headers({ host: "shop.example", origin: "https://shop.example", "next-action": "x" });
  request.ctx = { locale: "de-DE", permissions: new Set(["x"]) };
  request.refreshed = 0;
});

describe("an action", () => {
  test("reads numbers by the person's locale, hands on the command id, and shows the page afresh", async () => {
    const act = action(commandThat(), { message: () => "Done." });
    const first = await act(idle, form({ quantity: "13,75", commandId: "c1", $ACTION_KEY: "k" }));
    expect(told).toEqual([{ sent: { quantity: "13.75" }, commandId: "c1" }]);
    expect(first).toEqual({ status: "done", answer: { id: "a" }, repeated: false, message: "Done." });
    expect(request.refreshed).toBe(1);
    const second = await act(idle, form({ quantity: "13,75", commandId: "c1" }));
    expect(second).toMatchObject({ repeated: true, message: "Already recorded." });
  });

  test("hands on what stands for its id, so that what is none is refused and never taken for a new act", async () => {
    const act = action(commandThat());
    const strange = form({ quantity: "1" });
    strange.set("commandId", new Blob(["x"]));
    await act(idle, strange);
    await act(idle, form({ quantity: "1", commandId: "" }));
    expect(told.map(({ commandId }) => commandId)).toEqual(["", ""]);
  });

  test("goes on to where it is told, and without JavaScript back to its page", async () => {
    const onwards = action(commandThat(), { redirect: (a) => `/batches/${a.id}` });
    expect(await going(onwards(idle, form({ quantity: "1" })))).toContain(";/batches/a;");
    request.headers.delete("next-action");
    request.headers.set("referer", "https://shop.example/inventory?q=oil");
    expect(await going(action(commandThat())(idle, form({ quantity: "1" })))).toContain(";/inventory?q=oil;");
    request.headers.set("referer", "https://shop.example//evil.example");
    expect(await going(action(commandThat())(idle, form({ quantity: "1" })))).toContain(";/today;");
  });

  test("refuses another site's form, and somebody who is not signed in, before it looks at anything", async () => {
    request.headers.set("origin", "https://evil.example");
    expect(await action(commandThat())(idle, form({ quantity: "?" }))).toMatchObject({ kind: "forbidden" });
    request.headers.set("origin", "https://shop.example");
    request.ctx = null;
    expect(await action(commandThat())(idle, form({ quantity: "?" }))).toMatchObject({
      kind: "unauthenticated",
    });
    expect(told).toEqual([]);
  });

  test("answers refusals with what was typed, and never says what an unknown error said", async () => {
    const outcome = await action(commandThat(new Error("secret")))(
      idle,
      form({ quantity: "1,5", password: "p" }),
    );
    expect(outcome).toMatchObject({ kind: "failed", values: { quantity: "1,5" } });
    expect(JSON.stringify(outcome)).not.toMatch(/secret|password/);
  });
});

describe("a question and a public act", () => {
  const query = Object.assign(async () => null, {
    execute: async (_: unknown, read: () => unknown) => read(),
    spec: { name: "q", can: "x", input, run: async () => 1 },
    kind: "query" as const,
  }) as unknown as Query<typeof input, unknown>;

  test("a question reads by locale and is asked from our own pages only", async () => {
    expect(await ask(query)({ quantity: "2,5" })).toMatchObject({ answer: { quantity: "2.5" } });
    request.headers.set("sec-fetch-site", "cross-site");
    expect(await ask(query)({ quantity: "2,5" })).toMatchObject({ kind: "forbidden" });
  });

  test("a public act goes where it says, from our own pages only", async () => {
    expect(await going(publicAction(async () => "/today")(idle, form({})))).toContain(";/today;");
    request.headers.set("origin", "null");
    expect(await publicAction(async () => "/today")(idle, form({}))).toMatchObject({ kind: "forbidden" });
  });
});

describe("a page", () => {
  const props = (params: Record<string, string> = {}, search: Record<string, string | string[]> = {}) => ({
    params: Promise.resolve(params),
    searchParams: Promise.resolve(search),
  });
  const params = z.object({ id: fields.id });

  test("is forbidden before its address is read, and missing where that is malformed", async () => {
    const shown = page({ can: "x", params }, async () => "shown");
    expect(await going(shown(props({ id: "../../etc" })))).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
    request.ctx = { permissions: new Set() };
    expect(await going(shown(props({ id: "../../etc" })))).toBe("NEXT_HTTP_ERROR_FALLBACK;403");
  });

  test("turns a service's refusals into the right page, and lets others go on", async () => {
    const failing = (error: unknown) =>
      going(page({ can: "x" }, () => Promise.reject(error as Error))(props()));
    expect(await failing(new NotFound())).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
    expect(await failing(new Forbidden("y"))).toBe("NEXT_HTTP_ERROR_FALLBACK;403");
    expect(await failing(new Error("unknown"))).toBe("Error: unknown");
  });

  test("begins again without its search where the service cannot read that", async () => {
    request.headers.set(PATH, "/inventory?after=rubbish");
    const shown = page({ can: "x" }, () => Promise.reject(new Invalid({ cursor: "No." })));
    expect(await going(shown(props({}, { after: "rubbish" })))).toContain(";/inventory;");
    expect(await going(shown(props()))).toMatch(/^Invalid/);
  });

  test("takes out of its address what it cannot read after the question mark", async () => {
    const search = z.object({ page: z.coerce.number().int().optional(), q: z.string().default("") });
    const shown = page({ can: "x", search }, async (_, { search }) => JSON.stringify(search));
    expect(await shown(props({}, { q: ["oil", "lye"], x: "1" }))).toBe('{"q":"oil"}');
    request.headers.set(PATH, "/inventory?page=zero&q=oil");
    expect(await going(shown(props({}, { page: "zero", q: "oil" })))).toContain(";/inventory?q=oil;");
  });
});
