import { z } from "zod";
import { systemCommand } from "@/server/kernel/system";
import { seedPermissions } from "@/server/services/permissions/steps";
import { seedUnits } from "./units";

const write = systemCommand({
  name: "seed.reference",
  input: z.strictObject({}),
  async run({ db }) {
    await seedPermissions(db);
    await seedUnits(db);
  },
});

/** Writes the platform's own rows (tiers, permissions, units). Safe to run again and beside a running server. */
export const seedReference = (): Promise<void> => write({});
