import { afterEach, describe, expect, test, vi } from "vitest";
import type { ConsoleCtx } from "@/server/kernel/context";
import { systemClock } from "@/server/kernel/clock";
import { AppError } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { doorsOfServices, staffDoors } from "./authorization";

/**
 * Who may do what at the console: staff with the permission, and nobody else. Members are refused before anything of what they
 * ask is looked at, whoever is not signed in is asked to sign in, by each of the ways into the house: pages, actions, files.
 */

const who = vi.hoisted(() => ({ visitor: null as object | null }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ host: "batchtrack.example" }) }));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next/navigation", () => {
  const leave = (to: string) => (at?: string) => {
    throw Object.assign(new Error("leaves"), { leaves: at ? `${to} ${at}` : to });
  };
  return {
    redirect: leave("redirect"),
    forbidden: leave("forbidden"),
    notFound: leave("notFound"),
    unstable_rethrow: (error: object) => {
      if ("leaves" in error) throw error;
    },
  };
});
vi.mock("@/server/web/auth", () => ({ sessionToken: async () => "x" }));
vi.mock("@/server/services/identity", () => ({
  resolveSession: async () => who.visitor,
  countAttempt: async () => {},
}));

const { consoleAction, consoleAsk } = await import("@/server/web/console");
const { consolePage, page } = await import("@/server/web/page");
const { consoleRoute, route } = await import("@/server/web/route");
const { idle } = await import("@/server/web/outcome");

afterEach(() => void (who.visitor = null));

const staff = staffDoors(await doorsOfServices()).map(({ door }) => door);

const ctx = (permissions: string[]): ConsoleCtx => ({
  actor: { kind: "developer", id: uuidv7(), name: "Devon", sessionId: uuidv7() },
  permissions: new Set(permissions),
  timezone: "UTC",
  locale: "en-US",
  requestId: uuidv7(),
  clock: systemClock,
});

const VISITORS = {
  member: {
    kind: "member",
    ctx: {
      actor: { kind: "member", id: uuidv7(), name: "Olive", sessionId: "x" },
      permissions: new Set(["dev.library"]),
      locale: "en-US",
    },
  },
  anonymous: null,
  developer: { kind: "developer", ctx: ctx(["dev.library"]) },
  "developer without it": { kind: "developer", ctx: ctx([]) },
} as const;
type Who = keyof typeof VISITORS;

/** How an attempt ended: an answer, a kind of refusal, or where it led. */
async function ended(attempt: () => Promise<unknown>): Promise<string> {
  try {
    return String(await attempt());
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    return (error as { leaves?: string }).leaves ?? String(error);
  }
}

describe("the doors themselves", () => {
  test.each(staff.map((door) => [door.spec.name, door] as const))(
    "%s is forbidden without its permission, and reads its input with it",
    async (_name, door) => {
      for (const input of [{ "not expected": true }, undefined, null, "x", [], { slug: "olive-oil" }])
        expect(await ended(() => door(ctx(["inventory.edit", "library.link"]), input))).toBe("forbidden");
      expect(await ended(() => door(ctx([door.spec.can]), { "not expected": true }))).toBe("invalid");
    },
  );
});

const props = (address: object) =>
  ({ params: Promise.resolve(address), searchParams: Promise.resolve({}) }) as never;
const shown = async () => "shown";
const SUBJECTS = [{ slug: "olive-oil" }, { slug: "no-such-thing" }, { slug: "%00" }, {}];

describe("pages", () => {
  test.each<[Who, string]>([
    ["developer", "shown"],
    ["developer without it", "forbidden"],
    ["member", "forbidden"],
    ["anonymous", "redirect /api/session/stale?next=%2Fdeveloper"],
  ])("of the console to a %s: %s, whatever the subject", async (visitor, expected) => {
    who.visitor = VISITORS[visitor];
    for (const subject of SUBJECTS)
      expect(await ended(() => consolePage({ can: "dev.library" }, shown)(props(subject)) as never)).toBe(
        expected,
      );
  });

  test("of a workspace lead staff to the console, and not round in circles", async () => {
    who.visitor = VISITORS.developer;
    expect(await ended(() => page({ can: "inventory.view" }, shown)(props({})) as never)).toBe(
      "redirect /developer",
    );
  });
});

describe("actions and questions", () => {
  test.each<[Who, string]>([
    ["developer without it", "forbidden"],
    ["member", "forbidden"],
    ["anonymous", "unauthenticated"],
  ])("of the console from a %s: %s", async (visitor, expected) => {
    who.visitor = VISITORS[visitor];
    const form = new FormData();
    form.set("slug", "olive-oil");
    for (const door of staff) {
      const told =
        door.kind === "consoleQuery"
          ? await consoleAsk(door)({} as never)
          : await consoleAction(door)(idle, form);
      expect([door.spec.name, told]).toMatchObject([door.spec.name, { status: "refused", kind: expected }]);
    }
  });
});

describe("files", () => {
  const status = async (made: (request: Request) => Promise<Response>) =>
    (await made(new Request("https://batchtrack.example/developer"))).status;

  test.each<[Who, number]>([
    ["developer", 200],
    ["developer without it", 403],
    ["member", 403],
    ["anonymous", 401],
  ])("of the console to a %s: %i", async (visitor, expected) => {
    who.visitor = VISITORS[visitor];
    expect(await status(consoleRoute({ can: "dev.library" }, async () => new Response("x")))).toBe(expected);
  });

  test("of a workspace are not for staff", async () => {
    who.visitor = VISITORS.developer;
    expect(await status(route({ can: "reports.export" }, async () => new Response("x")))).toBe(401);
  });
});
