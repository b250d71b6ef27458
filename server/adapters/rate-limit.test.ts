import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { countAttempt } from "@/server/services/identity";
import { limiter } from "./rate-limit";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const inPostgres = (key: string, limit: number) => countAttempt([{ key, limit }]);
const of = (limit: number, more: Partial<Parameters<typeof limiter>[0]> = {}) =>
  limiter({ name: "test", limit, minutes: 15, count: inPostgres, ...more });

describe("counted in PostgreSQL", () => {
  test("twenty at once on a limit of five: five", async () => {
    const [key, five] = [randomUUID(), of(5)];
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => five.check(key)));
    expect(verdicts.filter((v) => v === "within")).toHaveLength(5);
    expect(verdicts.filter((v) => v === "over")).toHaveLength(15);
  });

  test("two servers count together, two keys apart", async () => {
    const key = randomUUID();
    expect(await of(1).check(key)).toBe("within");
    expect(await of(1).check(key)).toBe("over");
    expect(await of(1).check(randomUUID())).toBe("within");
  });
});

describe("a store that fails is neither within nor over", () => {
  test("PostgreSQL refuses", async () => {
    const broken = of(5, { count: () => Promise.reject(new Error("gone")) });
    expect(await broken.check("x")).toBe("unknown");
  });

  test("Redis hangs: the package's own answer would be success", async () => {
    const never = () => new Promise<never>(() => {});
    const hanging = of(5, { redis: { evalsha: never, get: never, set: never } as never });
    const began = performance.now();
    expect(await hanging.check("x")).toBe("unknown");
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test("Redis refuses", async () => {
    const refuse = () => Promise.reject(new Error("WRONGPASS"));
    expect(
      await of(5, { redis: { evalsha: refuse, eval: refuse, get: refuse, set: refuse } as never }).check("x"),
    ).toBe("unknown");
  });
});

test("Redis answers how many are left: none means over", async () => {
  let left = 2;
  const redis = { evalsha: async () => [--left, 0], get: async () => null, set: async () => "OK" };
  const two = of(2, { redis: redis as never });
  expect([await two.check("x"), await two.check("x"), await two.check("x")]).toEqual([
    "within",
    "within",
    "over",
  ]);
});
