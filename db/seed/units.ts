import { eq, notInArray } from "drizzle-orm";
import { unit } from "@/db/schema";
import { Quantity } from "@/server/kernel/quantity";
import type { SystemDb } from "@/server/kernel/tenant-db";
import { UNITS } from "@/server/services/unit-conversion/pure";

/** Writes the platform's units from the one constant that all arithmetic uses; running it again changes nothing. */
export async function seedUnits(db: SystemDb): Promise<void> {
  const kept = new Map((await db.list(unit)).map((row) => [row.code, row]));
  const wanted = [...UNITS.values()].map(({ dimension, factor, ...u }, i) => ({
    ...u,
    unitType: dimension,
    conversionFactor: Quantity.of(factor),
    sortOrder: i + 1,
  }));
  await db.insertMany(
    unit,
    wanted.filter((u) => !kept.has(u.code)),
  );
  for (const { code, ...u } of wanted) {
    const old = kept.get(code);
    const same =
      !old ||
      (old.name === u.name &&
        old.symbol === u.symbol &&
        old.unitType === u.unitType &&
        old.sortOrder === u.sortOrder &&
        old.conversionFactor.equals(u.conversionFactor));
    if (!same) await db.update(unit, eq(unit.code, code), u);
  }
  await db.remove(unit, notInArray(unit.code, [...UNITS.keys()]));
}
