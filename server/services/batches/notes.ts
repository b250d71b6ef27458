import { z } from "zod";
import { batch, batchNote } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { subjectOf } from "./state";

/** Writes into the batch's timeline, in any state: what happened in the cure belongs there too. Notes are kept as written. */
export const addNote = command({
  name: "batches.addNote",
  can: "batch.edit",
  input: z.strictObject({ batchId: fields.id, body: fields.note.min(1, "Write something first.") }),
  async run(ctx, { batchId, body }) {
    const row = await ctx.db.get(batch, batchId, "That batch");
    const noteId = uuidv7();
    const { kind: actorKind, id: actorId, name: actorName } = ctx.actor;
    await ctx.db.insert(batchNote, { id: noteId, batchId, body, actorKind, actorId, actorName });
    ctx.audit({ subject: subjectOf(row), after: { note: body } });
    return { noteId };
  },
});
