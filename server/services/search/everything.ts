import { z } from "zod";
import { hasPermission } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { FINDERS } from "./finders";

/**
 * Items, recipes, batches, products, SKUs by their names, lots and adjustments by their codes: at most five of each kind
 * that this person may see, one statement a kind. Nothing typed finds nothing.
 */
export const everything = query({
  name: "search.everything",
  can: "inventory.view",
  input: z.strictObject({ text: fields.search }),
  async run(ctx, { text }) {
    if (text === "") return [];
    const asked = FINDERS.filter(({ can }) => hasPermission(ctx, can));
    const found = await Promise.all(asked.map(({ find }) => find(ctx, text)));
    return found.flat();
  },
});
