import { z } from "zod";
import { consoleQuery } from "@/server/kernel/console";
import { fileEntryOf } from "../entry-file/row";
import { wholeLibrary } from "../held";
import { entriesWhich, whichEntries } from "./which";

/**
 * Active entries in the format of the data files, by slug: all of them, or those that a list shows. Importing them again changes
 * nothing. Archived ones are left out, since a file has no word for that and importing them would bring them back.
 */
export const exportEntries = consoleQuery({
  name: "library.exportEntries",
  can: "dev.library",
  input: z.strictObject({ ...whichEntries, curated: z.boolean().default(false) }),
  async run({ db }, { curated, ...which }) {
    const found = entriesWhich(await wholeLibrary(db), { ...which, state: curated ? "curated" : "active" });
    return found
      .filter(({ isActive }) => isActive)
      .sort((a, b) => (a.slug < b.slug ? -1 : 1))
      .map(fileEntryOf);
  },
});
