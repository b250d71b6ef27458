import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { toolDraft } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { systemCommand } from "@/server/kernel/system";
import { heldBy, holderField } from "./holder";

/** Removes a draft of this secret; nothing happens where there is none. */
export const dropDraft = systemCommand({
  name: "drafts.drop",
  input: z.strictObject({ holder: holderField, id: fields.id }),
  async run({ db, now }, { holder, id }) {
    await db.remove(toolDraft, and(heldBy(holder, now), eq(toolDraft.id, id))!);
  },
});
