import { z } from "zod";
import { MOST_LINES } from "@/server/services/public-tools/pure";
import { systemCommand } from "@/server/kernel/system";
import { wholeLibrary } from "./held";

/** The INCI names of these entries by slug, for anybody's ingredient list; what is unknown or has none is left out. */
export const inciNames = systemCommand({
  name: "library.inciNames",
  readOnly: true,
  input: z.strictObject({ slugs: z.array(z.string()).max(MOST_LINES) }),
  async run({ db }, { slugs }) {
    const library = await wholeLibrary(db);
    return slugs.flatMap((slug) => {
      const inci = library.bySlug(slug)?.inci;
      return inci ? [{ slug, inci }] : [];
    });
  },
});
