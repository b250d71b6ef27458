import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalItem } from "@/db/schema";
import { consoleCommand } from "@/server/kernel/console";
import { stillServes } from "../compatible";
import { fileEntryOf } from "../entry-file/row";
import type { GlobalItem } from "../held";
import { openLibrary } from "../open";
import { AlreadyMerged, CannotStandFor, EntryArchived, MergedIntoItself } from "./errors";
import { slugField } from "./form";
import { entryAmong, requireEntry, without } from "./rules";
import { auditEntry, curatedBy } from "./write";

/**
 * Says that an entry is another one: it is archived, its address and the links to it lead to the other, and what it was called
 * becomes other names of that. Merging into a merged entry goes to the one that it leads to; what was merged into this one goes
 * along. Refuses: itself, by whatever way round; one that is merged already; an archived target; a target that cannot serve
 * every item that may be linked.
 */
export const mergeEntry = consoleCommand({
  name: "library.mergeEntry",
  can: "dev.library",
  input: z.strictObject({ slug: slugField, into: slugField }),
  async run(ctx, { slug, into }) {
    const rows = await openLibrary(ctx.db);
    const of = (id: string) => rows.find((row) => row.id === id)!;
    const entry = entryAmong(rows, slug);
    const asked = entryAmong(rows, into);
    const target = asked.mergedInto ? of(asked.mergedInto) : asked;
    if (target.id === entry.id) throw new MergedIntoItself(entry.name);
    if (entry.mergedInto) throw new AlreadyMerged(entry.name, of(entry.mergedInto).name);
    if (!target.isActive) throw new EntryArchived(target.name);
    if (!stillServes(target, entry)) throw new CannotStandFor(target.name, entry.name);

    const aliases = allNames(target, entry);
    requireEntry({ ...fileEntryOf(target), aliases }, without(without(rows, entry), target));
    const mark = curatedBy(ctx);
    await ctx.db.update(globalItem, eq(globalItem.mergedInto, entry.id), { mergedInto: target.id, ...mark });
    await ctx.db.update(globalItem, eq(globalItem.id, entry.id), {
      isActive: false,
      mergedInto: target.id,
      ...mark,
    });
    await ctx.db.update(globalItem, eq(globalItem.id, target.id), { aliases, ...mark });
    auditEntry(ctx, entry, { archived: !entry.isActive }, { archived: true, mergedInto: target.slug });
    return { slug, name: entry.name, into: { slug: target.slug, name: target.name } };
  },
});

/** The other names of the target with all names of the entry, each once, whatever its capitals. */
function allNames(target: GlobalItem, entry: GlobalItem): string[] {
  const said = new Set([target.name, ...target.aliases].map((name) => name.toLowerCase()));
  const more = [entry.name, ...entry.aliases].filter((name) => {
    const key = name.toLowerCase();
    return said.has(key) ? false : said.add(key);
  });
  return [...target.aliases, ...more];
}
