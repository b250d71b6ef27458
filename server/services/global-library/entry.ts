import { z } from "zod";
import { NotFound } from "@/server/kernel/errors";
import { systemCommand } from "@/server/kernel/system";
import { library } from "./held";
import { told } from "./shown";

/** One entry of the global library by the slug of its page, for anybody. Throws NotFound: unknown and archived ones alike. */
export const entryBySlug = systemCommand({
  name: "library.entry",
  readOnly: true,
  input: z.strictObject({ slug: z.string() }),
  async run({ db }, { slug }) {
    const found = (await library(db)).find(({ entry }) => entry.slug === slug);
    if (!found) throw new NotFound("This entry of the library");
    return told(found.entry);
  },
});
