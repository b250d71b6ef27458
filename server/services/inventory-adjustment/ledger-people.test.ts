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

