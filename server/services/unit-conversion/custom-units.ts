import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customUnit } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { Invalid } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { UNITS, type Unit } from "./pure";

/** All of them stand in one list of choices: nobody finds his way among more. */
const MOST_OWN_UNITS = 200;

const WORD = /^\p{L}[\p{L}\p{N} .'-]*$/u;

/**
 * Adds a unit of one's own ("loaf", "drop"): it means nothing until an item says what it comes to. One that was archived
 * comes back. Refuses: words that are units already, what is no word, and more than 200.
 */
export const addCustomUnit = command({
  name: "units.addCustomUnit",
  can: "inventory.edit",
  input: z.strictObject({ name: fields.unit }),
  async run(ctx, input) {
    const code = input.name.replace(/\s+/g, " ").toLowerCase();
    if (!WORD.test(code)) throw new Invalid({ name: "Use a word, like loaf, bar or drop." });
    const known = [...UNITS.values()].find((unit) => namesOf(unit).includes(code));
    if (known) throw new Invalid({ name: `We know this unit already: ${known.name} (${known.symbol}).` });
    if ((await ctx.db.count(customUnit, eq(customUnit.isActive, true))) >= MOST_OWN_UNITS)
      throw new Invalid({ name: `You have ${MOST_OWN_UNITS} units of your own. Put one away first.` });
    const id = uuidv7();
    const added = await ctx.db.insertNew(customUnit, { id, code, name: code });
    if (!added) {
      const archived = and(eq(customUnit.code, code), eq(customUnit.isActive, false))!;
      const [restored] = await ctx.db.update(customUnit, archived, { isActive: true });
      if (!restored) throw new Invalid({ name: `You already have the unit ${code}.` });
    }
    ctx.audit({ subject: { kind: "unit", id: code, label: code }, after: { isActive: true } });
    return { code };
  },
});

/** Takes a unit out of every choice; items that have a conversion for it keep it. Adding it again brings it back. */
export const archiveCustomUnit = command({
  name: "units.archiveCustomUnit",
  can: "inventory.edit",
  input: z.strictObject({ unitId: fields.id }),
  async run(ctx, { unitId }) {
    const { code } = await ctx.db.get(customUnit, unitId, "This unit");
    await ctx.db.update(customUnit, eq(customUnit.id, unitId), { isActive: false });
    ctx.audit({ subject: { kind: "unit", id: code, label: code }, after: { isActive: false } });
    return { code };
  },
});

const namesOf = ({ code, name, symbol }: Unit): string[] =>
  [code, name, symbol].flatMap((word) => [word.toLowerCase(), `${word.toLowerCase()}s`]);
