import { expect, test, vi } from "vitest";
import type { z } from "zod";
import { doorsOfServices, staffDoors } from "./authorization";

/** What a browser sends is looked at only once its sender is permitted: whoever is not hears the same whatever he sends. */

const request = vi.hoisted(() => ({ ctx: {} as object }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ host: "shop.example" }) }));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("@/server/web/session", () => ({
  requestId: async () => "x",
  memberCtx: async () => request.ctx,
  developerCtx: async () => request.ctx,
}));

const { action, ask } = await import("@/server/web/action");
const { consoleAction, consoleAsk } = await import("@/server/web/console");
const { idle } = await import("@/server/web/outcome");

request.ctx = {
  actor: { kind: "member", id: "x", name: "Nobody", sessionId: "x" },
  permissions: new Set(),
  access: "allow",
  locale: "en-US",
};

const all = await doorsOfServices();
const doors = all.map(({ door }) => door);
const staff = staffDoors(all).map(({ door }) => door);
const NO_NUMBER = "1,2,3.4.5";

const formWith = (entries: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
};

const noNumbers = (input: z.ZodType) =>
  Object.fromEntries(Object.keys((input as { shape?: object }).shape ?? {}).map((name) => [name, NO_NUMBER]));

/** Forms that cannot be read, each for a reason of its own. */
const UNREADABLE = ["__proto__.x", "a:json", "a.b.c.d.e.f.g"].map((name) => formWith({ [name]: "{" }));

test("a form that cannot be read is forbidden to whoever may not send one that can", async () => {
  const commands = doors.flatMap((door) => (door.kind === "command" ? [door] : []));
  expect(commands.length).toBeGreaterThan(40);
  for (const command of commands)
    for (const form of [...UNREADABLE, formWith(noNumbers(command.spec.input))])
      expect([command.spec.name, await action(command)(idle, form)]).toMatchObject([
        command.spec.name,
        { status: "refused", kind: "forbidden" },
      ]);
});

test("a question that cannot be read is forbidden likewise", async () => {
  const queries = doors.flatMap((door) => (door.kind === "query" ? [door] : []));
  expect(queries.length).toBeGreaterThan(20);
  for (const query of queries)
    expect([query.spec.name, await ask(query)(noNumbers(query.spec.input) as never)]).toMatchObject([
      query.spec.name,
      { status: "refused", kind: "forbidden" },
    ]);
});

test("nor is what the console is sent, form or question", async () => {
  expect(staff.length).toBeGreaterThan(8);
  for (const door of staff) {
    const numbers = noNumbers(door.spec.input);
    const told =
      door.kind === "consoleQuery"
        ? [await consoleAsk(door)(numbers as never)]
        : await Promise.all(
            [...UNREADABLE, formWith(numbers)].map((form) => consoleAction(door)(idle, form)),
          );
    for (const outcome of told)
      expect([door.spec.name, outcome]).toMatchObject([
        door.spec.name,
        { status: "refused", kind: "forbidden" },
      ]);
  }
});
