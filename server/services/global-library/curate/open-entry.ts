import { z } from "zod";
import { consoleQuery } from "@/server/kernel/console";
import { globalItem } from "@/db/schema";
import { eq } from "drizzle-orm";
import { told } from "../shown";
import { slugField } from "./form";
import { entryAmong } from "./rules";
import { trailOf } from "./trail";
import { stateOf } from "./which";

/**
 * One entry as its editor needs it, archived and merged ones too: what it says, how it stands, what leads to it, and what curators
 * did to it. Throws NotFound.
 */
export const openEntry = consoleQuery({
  name: "library.openEntry",
  can: "dev.library",
  input: z.strictObject({ slug: slugField }),
  async run({ db }, { slug }) {
    const row = entryAmong(await db.list(globalItem, { where: eq(globalItem.slug, slug) }), slug);
    const [into, merged, trail] = await Promise.all([
      row.mergedInto ? db.get(globalItem, row.mergedInto) : null,
      db.list(globalItem, { where: eq(globalItem.mergedInto, row.id), orderBy: [globalItem.name] }),
      trailOf(db, row),
    ]);
    const named = ({ slug, name }: typeof row) => ({ slug, name });
    return {
      ...told(row),
      state: stateOf(row),
      /** When it was last changed; a form that was opened before is refused. */
      readAt: row.updatedAt.toISOString(),
      curatedAt: row.curatedAt?.toISOString() ?? null,
      curatedBy: row.curatedBy,
      mergedInto: into && named(into),
      merged: merged.map(named),
      trail,
    };
  },
});

export type OpenEntry = Awaited<ReturnType<typeof openEntry>>;
