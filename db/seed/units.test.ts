import { afterAll, beforeAll, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { unit } from "@/db/schema";
import { closeDatabase } from "@/server/kernel/database";
import { Quantity } from "@/server/kernel/quantity";
import { systemCommand } from "@/server/kernel/system";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { UNITS } from "@/server/services/unit-conversion/pure";
import { seedUnits } from "./units";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const inDatabase = systemCommand({
  name: "test.units",
  input: z.strictObject({}),
  run: async ({ db }) =>
    (await db.list(unit, { orderBy: [unit.sortOrder] })).map((row) => ({
      code: row.code,
      name: row.name,
      symbol: row.symbol,
      dimension: row.unitType,
      factor: row.conversionFactor.toString(),
    })),
});

const seedAgain = systemCommand({
  name: "test.seedUnits",
  input: z.strictObject({ spoil: z.boolean() }),
  async run({ db }, { spoil }) {
    if (spoil) {
      await db.update(unit, eq(unit.code, "oz"), { conversionFactor: Quantity.of("28") });
      await db.remove(unit, eq(unit.code, "lb"));
      await db.update(unit, eq(unit.code, "yd"), { name: "gyard" });
    }
    await seedUnits(db);
  },
});

test("the database's units are the very ones that all arithmetic uses, and seeding again mends them", async () => {
  expect(await inDatabase({})).toEqual([...UNITS.values()]);
  await seedAgain({ spoil: true });
  expect(await inDatabase({})).toEqual([...UNITS.values()]);
  await seedAgain({ spoil: false });
  expect(await inDatabase({})).toEqual([...UNITS.values()]);
});
