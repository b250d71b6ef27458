import { z } from "zod";
import { systemCommand } from "@/server/kernel/system";
import { seedPermissions } from "@/server/services/permissions/steps";
import { seedGlobalItems } from "./global-items";
import { libraryEntries } from "./library/entries";
import { seedUnits } from "./units";

const write = systemCommand({
  name: "seed.reference",
  input: z.strictObject({}),
  async run({ db }) {
    await seedPermissions(db);
    await seedUnits(db);
    await seedGlobalItems(db, libraryEntries());
  },
});

/** Writes the platform's own rows (tiers, permissions, units, the library). Safe to run again and beside a running server. */
export const seedReference = (): Promise<void> => write({});
