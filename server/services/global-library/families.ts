import { z } from "zod";
import { systemCommand } from "@/server/kernel/system";
import { library } from "./held";
import { FAMILIES, type Family } from "./pure";

/** The families that have entries, in the order of the catalogue, with how many each has. For anybody. */
export const libraryFamilies = systemCommand({
  name: "library.families",
  readOnly: true,
  input: z.strictObject({}),
  async run({ db }) {
    const counts = new Map<string, number>();
    for (const { entry } of await library(db)) counts.set(entry.family, (counts.get(entry.family) ?? 0) + 1);
    return (Object.keys(FAMILIES) as Family[])
      .filter((family) => counts.has(family))
      .map((family) => ({ family, entries: counts.get(family)! }));
  },
});
