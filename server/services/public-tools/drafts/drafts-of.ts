import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { toolDraft } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { systemCommand } from "@/server/kernel/system";
import { heldBy, holderField, MOST_DRAFTS } from "./holder";
import { keptDraft, type KeptDraft } from "./kept";

/** Everything that a secret holds, changed last first; nothing for a wrong or an expired one. */
export const draftsOf = systemCommand({
  name: "drafts.of",
  readOnly: true,
  input: z.strictObject({ holder: holderField }),
  async run({ db, now }, { holder }): Promise<KeptDraft[]> {
    const rows = await db.list(toolDraft, {
      where: heldBy(holder, now),
      orderBy: [desc(toolDraft.updatedAt), toolDraft.id],
      // A few windows at once may have kept one more; every one shown is reckoned anew.
      limit: MOST_DRAFTS,
    });
    return rows.map(keptDraft);
  },
});

/** One draft of a secret; null where it expired, was removed, is somebody else's or never was. */
export const draftById = systemCommand({
  name: "drafts.byId",
  readOnly: true,
  input: z.strictObject({ holder: holderField, id: fields.id }),
  async run({ db, now }, { holder, id }): Promise<KeptDraft | null> {
    const row = await db.find(toolDraft, and(heldBy(holder, now), eq(toolDraft.id, id))!);
    return row ? keptDraft(row) : null;
  },
});
