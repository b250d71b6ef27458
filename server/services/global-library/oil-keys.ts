import { z } from "zod";
import { MOST_LINES } from "@/server/services/public-tools/pure";
import { systemCommand } from "@/server/kernel/system";
import { wholeLibrary } from "./held";

/** Which fats of the soap calculator these entries are, by an entry's id or slug; what is unknown or no fat is left out. */
export const oilKeys = systemCommand({
  name: "library.oilKeys",
  readOnly: true,
  input: z.strictObject({ ids: z.array(z.string().max(200)).max(2 * MOST_LINES) }),
  async run({ db }, { ids }) {
    const library = await wholeLibrary(db);
    return ids.flatMap((id) => {
      const oilKey = (library.byId(id) ?? library.bySlug(id))?.oilKey;
      return oilKey ? [{ id, oilKey }] : [];
    });
  },
});
