import { z } from "zod";
import { consoleQuery } from "@/server/kernel/console";
import { fields } from "@/server/kernel/fields";
import { stillServes } from "../compatible";
import { find } from "../find";
import { wholeLibrary } from "../held";
import { listed } from "../shown";
import { plainWords } from "../words";
import { slugField } from "./form";
import { entryAmong } from "./rules";

/** As many as one looks through. */
const SHOWN = 12;

/**
 * The active entries that an entry may be merged into, the best first: those like what was typed, or like its own name (whose
 * last words are left out one by one until something fits). Throws NotFound.
 */
export const mergeTargets = consoleQuery({
  name: "library.mergeTargets",
  can: "dev.library",
  input: z.strictObject({ slug: slugField, search: fields.search }),
  async run({ db }, { slug, search }) {
    const { all, active } = await wholeLibrary(db);
    const entry = entryAmong(
      all.map((one) => one.entry),
      slug,
    );
    const among = active.filter((one) => one.entry.id !== entry.id && stillServes(one.entry, entry));
    const words = plainWords(search || entry.name);
    for (; words.length > 0; words.pop()) {
      const found = find(among, words.join(" "));
      if (found.length > 0 || search) return found.slice(0, SHOWN).map(listed);
    }
    return [];
  },
});
