import { globalItem } from "@/db/schema";
import { consoleCommand } from "@/server/kernel/console";
import { Invalid } from "@/server/kernel/errors";
import { optional } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { rowOf } from "../entry-file/row";
import { openLibrary } from "../open";
import { entryForm, givenEntry, kindField, slugFor, slugField } from "./form";
import { requireEntry } from "./rules";
import { auditEntry, curatedBy, kept } from "./write";

/**
 * Adds an entry to the library. Its address is made from its name where none is given, and stays. Refuses what breaks a rule of
 * the files, field by field: a name that stands for another entry, an address that is taken, a figure without a source.
 */
export const addEntry = consoleCommand({
  name: "library.addEntry",
  can: "dev.library",
  input: entryForm.extend({ kind: kindField, slug: optional(slugField) }),
  async run(ctx, { kind, slug, ...said }) {
    const rows = await openLibrary(ctx.db);
    const entry = requireEntry(givenEntry(slug ?? slugFor(kind, said), kind, said), rows);
    if (rows.some((row) => row.slug === entry.slug))
      throw new Invalid({ slug: `The address "${entry.slug}" is taken.` });
    const row = await ctx.db.insert(globalItem, { id: uuidv7(), ...rowOf(entry), ...curatedBy(ctx) });
    auditEntry(ctx, row, undefined, kept(row));
    return { slug: row.slug, name: row.name };
  },
});
