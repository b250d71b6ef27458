import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { Forbidden } from "@/server/kernel/errors";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { addPerson } from "@/server/services/identity";
import { openShop } from "@/server/services/organizations/testing";
import { ledgerPeople } from ".";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test("the people of one's own organization, by name, and nobody else's", async () => {
  const [mine, other] = [await openShop(), await openShop()];
  const person = (organizationId: typeof mine.organizationId, name: string) =>
    addPerson({
      organizationId,
      userType: "team_member",
      email: `${name.toLowerCase()}-${organizationId}@example.com`,
      name,
      password: "a pail of olive oil",
    });
  await person(mine.organizationId, "Priya");
  await person(mine.organizationId, "ivan");
  await person(other.organizationId, "Clement");
  expect((await ledgerPeople(mine.as("Viewer"), {})).map(({ name }) => name)).toEqual(["ivan", "Priya"]);
  await expect(ledgerPeople(mine.as([]), {})).rejects.toThrow(Forbidden);
});
