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
    const taken = new Set(rows.map((row) => row.slug));
    if (slug && taken.has(slug)) throw new Invalid({ slug: `The address "${slug}" is taken.` });
    const entry = requireEntry(givenEntry(slug ?? freeOf(taken, slugFor(kind, said)), kind, said), rows);
    const row = await ctx.db.insert(globalItem, { id: uuidv7(), ...rowOf(entry), ...curatedBy(ctx) });
    auditEntry(ctx, row, undefined, kept(row));
    return { slug: row.slug, name: row.name };
  },
});

/** The address itself, or with a number where it is taken: "olive-oil-2". */
function freeOf(taken: ReadonlySet<string>, slug: string): string {
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  return free;
}
