import { z } from "zod";
import { consoleQuery } from "@/server/kernel/console";
import { cursorField, pageOf, readCursor } from "@/server/kernel/keyset";
import { wholeLibrary } from "../held";
import { listed } from "../shown";
import { ENTRY_STATES, entriesWhich, stateOf, whichEntries } from "./which";

/** Entries for those who curate, page by page: archived and merged ones too. `total` counts all pages. */
export const listEntries = consoleQuery({
  name: "library.listEntries",
  can: "dev.library",
  input: z.strictObject({
    ...whichEntries,
    state: z.enum(ENTRY_STATES).default("active"),
    after: cursorField,
  }),
  async run({ db }, { after, ...which }) {
    const found = entriesWhich(await wholeLibrary(db), which);
    const [last] = readCursor(after, "text") ?? [];
    // Where the last one has left the list since, it begins again.
    const from = last === undefined ? 0 : found.findIndex(({ slug }) => slug === last) + 1;
    const page = pageOf(found.slice(from), ({ slug }) => [slug]);
    const rows = page.rows.map((entry) => ({
      ...listed(entry),
      state: stateOf(entry),
      curatedAt: entry.curatedAt?.toISOString() ?? null,
      curatedBy: entry.curatedBy,
    }));
    return { rows, next: page.next, total: found.length };
  },
});

/** How many entries stand how. */
export const countEntries = consoleQuery({
  name: "library.countEntries",
  can: "dev.library",
  input: z.strictObject({}),
  async run({ db }) {
    const whole = await wholeLibrary(db);
    const count = (state: (typeof ENTRY_STATES)[number]) => entriesWhich(whole, { search: "", state }).length;
    return {
      active: count("active"),
      archived: count("archived"),
      merged: count("merged"),
      curated: count("curated"),
    };
  },
});
