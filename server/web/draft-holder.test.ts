import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";

type Cookie = { name: string; value: string; options?: Record<string, unknown> };
/** The visitor's request: his cookies, and where he comes from. */
const request = vi.hoisted(() => ({ jar: new Map<string, Cookie>(), headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => request.jar.get(name),
    set: (name: string, value: string, options: Record<string, unknown>) =>
      void request.jar.set(name, { name, value, options }),
  }),
}));
const { currentHolder, holderOrNew, holdOn, requireUnhurried } = await import("./draft-holder");

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  // As server/cli/parts/client-address.mjs says that the header may be believed.
  (globalThis as Record<symbol, unknown>)[Symbol.for("batchtrack.client-address-settled")] = true;
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});
beforeEach(() => {
  request.jar.clear();
  from("203.0.113.7");
});

const from = (address: string) => void (request.headers = new Headers({ "x-forwarded-for": address }));
const COOKIE = "batchtrack.drafts";

test("a browser without a secret, or with something that never was one, holds nothing", async () => {
  expect(await currentHolder()).toBeNull();
  for (const value of ["", "short", `${"A".repeat(42)}!`, "A".repeat(44)]) {
    request.jar.set(COOKIE, { name: COOKIE, value });
    expect(await currentHolder()).toBeNull();
  }
});

test("a new secret is 256 random bits and kept where no script reads it", async () => {
  const [one, other] = [await holderOrNew(), await holderOrNew()];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, "base64url")).toHaveLength(32);
  expect(request.jar.size).toBe(0);
  await holdOn(one);
  expect(await currentHolder()).toBe(one);
  expect(await holderOrNew()).toBe(one);
  expect(request.jar.get(COOKIE)?.options).toEqual({
    httpOnly: true,
    sameSite: "lax",
    secure: false, // http in tests; over https the name is __Host-… and this is true
    path: "/",
    maxAge: 30 * 86_400,
  });
});

const heard = (what: "keep" | "open") =>
  requireUnhurried(what).then(
    () => "within",
    (error: { code?: string }) => error.code,
  );

test("who opens too many links waits, while others and his own drafts go on", async () => {
  const first = [];
  for (let i = 0; i < 60; i++) first.push(await heard("open"));
  expect(new Set(first)).toEqual(new Set(["within"]));
  expect(await heard("open")).toBe("TOO_MANY_ATTEMPTS");
  from("203.0.113.200"); // the same network
  expect(await heard("open")).toBe("TOO_MANY_ATTEMPTS");
  expect(await heard("keep")).toBe("within");
  from("198.51.100.7");
  expect(await heard("open")).toBe("within");
});
