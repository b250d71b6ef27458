import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalItem } from "@/db/schema";
import { consoleCommand } from "@/server/kernel/console";
import { namedEntryOf } from "../entry-file/row";
import { openLibrary } from "../open";
import { CannotRestore } from "./errors";
import { slugField } from "./form";
import { entryAmong, problemsBeside, without } from "./rules";
import { auditEntry, curatedBy } from "./write";

const input = z.strictObject({ slug: slugField });

/**
 * Takes an entry out of every search, its page with it. Items that are linked to it stay linked and go on converting by its
 * density. Safe to repeat.
 */
export const archiveEntry = consoleCommand({
  name: "library.archiveEntry",
  can: "dev.library",
  input,
  async run(ctx, { slug }) {
    const row = entryAmong(await openLibrary(ctx.db), slug);
    if (!row.isActive) return { slug, name: row.name };
    await ctx.db.update(globalItem, eq(globalItem.id, row.id), { isActive: false, ...curatedBy(ctx) });
    auditEntry(ctx, row, { archived: false }, { archived: true });
    return { slug, name: row.name };
  },
});

/**
 * Brings an archived entry back; one that was merged into another is an entry of its own again, and so are the links to it.
 * Refuses where one of its names, or its CAS number, stands for another entry by now. Safe to repeat.
 */
export const restoreEntry = consoleCommand({
  name: "library.restoreEntry",
  can: "dev.library",
  input,
  async run(ctx, { slug }) {
    const rows = await openLibrary(ctx.db);
    const row = entryAmong(rows, slug);
    if (row.isActive) return { slug, name: row.name };
    const [wrong] = problemsBeside(namedEntryOf(row), without(rows, row));
    if (wrong) throw new CannotRestore(row.name, wrong.message);
    await ctx.db.update(globalItem, eq(globalItem.id, row.id), {
      isActive: true,
      mergedInto: null,
      ...curatedBy(ctx),
    });
    const before = rows.find(({ id }) => id === row.mergedInto);
    auditEntry(ctx, row, { archived: true, mergedInto: before?.slug }, { archived: false });
    return { slug, name: row.name };
  },
});
