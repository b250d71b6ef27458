import { z } from "zod";
import { LIBRARY_KINDS } from "@/db/schema";
import { systemCommand } from "@/server/kernel/system";
import { find } from "./find";
import { library } from "./held";
import { listed } from "./shown";

/** Longer than any name; what comes after it is not looked at. */
const LONGEST = 200;

/**
 * Finds entries of the global library for anybody, best first: by name, other names, INCI or CAS number, begun or
 * misspelt. An empty search answers everything by name. `total` counts what was found beyond the limit too.
 */
export const searchLibrary = systemCommand({
  name: "library.search",
  readOnly: true,
  input: z.strictObject({
    search: z
      .string()
      .default("")
      .transform((text) => text.slice(0, LONGEST)),
    kind: z.enum(LIBRARY_KINDS).optional(),
    family: z.string().max(40).optional(),
    limit: z.int().min(1).max(1000).default(20),
  }),
  async run({ db }, { search, kind, family, limit }) {
    const among = (await library(db)).filter(
      ({ entry }) => (!kind || entry.kind === kind) && (!family || entry.family === family),
    );
    const found = find(among, search);
    return { items: found.slice(0, limit).map(listed), total: found.length };
  },
});
