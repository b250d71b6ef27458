import { z } from "zod";
import { NotFound } from "@/server/kernel/errors";
import { systemCommand } from "@/server/kernel/system";
import { wholeLibrary } from "./held";
import { told } from "./shown";

/**
 * One entry of the global library by the slug of its page, for anybody. The slug of an entry that was merged answers the one
 * it leads to, which says its own slug. Throws NotFound: unknown and archived ones alike.
 */
export const entryBySlug = systemCommand({
  name: "library.entry",
  readOnly: true,
  input: z.strictObject({ slug: z.string() }),
  async run({ db }, { slug }) {
    const found = (await wholeLibrary(db)).bySlug(slug);
    if (!found) throw new NotFound("This entry of the library");
    return told(found);
  },
});
