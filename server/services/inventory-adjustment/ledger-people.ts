import { sql } from "drizzle-orm";
import { z } from "zod";
import { user } from "@/db/schema";
import { query } from "@/server/kernel/query";

/** The people of the organization by name, for the ledger's filter; those who left too, as long as they stood here. */
export const ledgerPeople = query({
  name: "inventory.ledgerPeople",
  can: "inventory.view",
  input: z.strictObject({}),
  async run(ctx) {
    const people = await ctx.db.list(user, {
      orderBy: [sql`lower(${user.name})`, user.id],
      limit: 500,
    });
    return people.map(({ id, name }) => ({ id, name }));
  },
});
