import { eq } from "drizzle-orm";
import { globalItem } from "@/db/schema";
import { consoleCommand } from "@/server/kernel/console";
import { fields } from "@/server/kernel/fields";
import { stillServes } from "../compatible";
import { rowOf, says } from "../entry-file/row";
import { openLibrary } from "../open";
import { EntryArchived, EntryChanged, NoLongerServes } from "./errors";
import { entryForm, givenEntry, slugField } from "./form";
import { entryAmong, requireEntry, without } from "./rules";
import { auditEntry, curatedBy, kept } from "./write";

/**
 * Says anew what an entry is; its address and kind stay. `readAt` is when the form's entry was last changed. Refuses: what breaks
 * a rule of the files; a unit or density that linked items may miss; an archived entry; one that somebody else changed since.
 */
export const editEntry = consoleCommand({
  name: "library.editEntry",
  can: "dev.library",
  input: entryForm.extend({ slug: slugField, readAt: fields.instant }),
  async run(ctx, { slug, readAt, ...said }) {
    const rows = await openLibrary(ctx.db);
    const row = entryAmong(rows, slug);
    if (!row.isActive) throw new EntryArchived(row.name);
    if (row.updatedAt.getTime() !== readAt.getTime())
      throw new EntryChanged(row.name, row.curatedBy ?? "A new version of the data files");
    const wanted = rowOf(requireEntry(givenEntry(slug, row.kind, said), without(rows, row)));
    if (!stillServes(wanted, row)) throw new NoLongerServes(row.name);
    if (says(row, wanted)) return { slug, name: row.name, changed: false };
    const [after] = await ctx.db.update(globalItem, eq(globalItem.id, row.id), {
      ...wanted,
      ...curatedBy(ctx),
    });
    auditEntry(ctx, after!, kept(row), kept(after!));
    return { slug, name: after!.name, changed: true };
  },
});
