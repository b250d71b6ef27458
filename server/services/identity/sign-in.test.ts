import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { openShop } from "@/server/services/organizations/testing";
import { addPerson, countAttempt, signIn } from ".";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const PASSWORD = "a pail of olive oil";
let counter = 0;

async function person() {
  const { organizationId } = await openShop();
  const email = `olive-${++counter}@shop.example`;
  await addPerson({
    email,
    name: "Olive",
    password: PASSWORD,
    userType: "organization_owner",
    organizationId,
  });
  return email;
}

const tries = async (email: string, from: string, times: number, password = "not her password") => {
  const heard: unknown[] = [];
  for (let i = 0; i < times; i++)
    heard.push(
      await signIn({ email, password, ipRange: from }).then(
        (opened) => (opened ? "in" : "refused"),
        (error: { code?: string }) => error.code,
      ),
    );
  return heard;
};

test("a stranger who knows the address closes the door for himself, not for her", async () => {
  const email = await person();
  const heard = await tries(email, "203.0.113.0/24", 12);
  expect(heard.slice(0, 10)).toEqual(Array(10).fill("refused"));
  expect(heard.slice(10)).toEqual(["TOO_MANY_ATTEMPTS", "TOO_MANY_ATTEMPTS"]);
  expect(await tries(email, "203.0.113.0/24", 1, PASSWORD)).toEqual(["TOO_MANY_ATTEMPTS"]);
  expect(await tries(email, "198.51.100.0/24", 1, PASSWORD)).toEqual(["in"]);
}, 60_000);

test("who is over a limit of his own uses up nothing that others share", async () => {
  const shared = { key: `test:shared:${counter}`, limit: 5 };
  for (let i = 0; i < 20; i++) await countAttempt([{ key: `test:own:${counter}`, limit: 2 }, shared]);
  for (let i = 0; i < 3; i++)
    expect(await countAttempt([{ key: `test:other:${counter}`, limit: 9 }, shared])).toMatchObject({
      within: true,
    });
  expect(await countAttempt([shared])).toMatchObject({ within: false });
});

test("many places together are stopped at the account", async () => {
  const email = await person();
  const { createHash } = await import("node:crypto");
  const key = `sign-in:account:${createHash("sha256").update(email).digest("base64url")}`;
  for (let i = 0; i < 200; i++) await countAttempt([{ key, limit: 1_000 }]);
  expect(await tries(email, "198.51.100.0/24", 1, PASSWORD)).toEqual(["TOO_MANY_ATTEMPTS"]);
}, 60_000);

test("the right password forgets the wrong ones of this place", async () => {
  const email = await person();
  expect(await tries(email, "192.0.2.0/24", 9)).toEqual(Array(9).fill("refused"));
  expect(await tries(email, "192.0.2.0/24", 1, PASSWORD)).toEqual(["in"]);
  expect(await tries(email, "192.0.2.0/24", 2)).toEqual(["refused", "refused"]);
}, 60_000);
