import { z } from "zod";
import type { BatchMay } from "@/components/batches/types";
import { address } from "@/server/web/address";
import { hasPermission, type Ctx } from "@/server/web/may";

/** What the address of a batch says: the sheet that lies over it, and which of its notes. */
export const batchSearch = z.object({
  do: z.enum(["start", "finish", "weigh", "extra", "cancel", "fail", "reopen"]).optional(),
  line: address.id.optional(),
  /** The notes before a cursor. */
  notes: z.string().max(2000).optional(),
});

export type BatchSearch = z.output<typeof batchSearch>;

/** What this person may do to a batch in this state. */
export function mayDo(ctx: Ctx, status: string): BatchMay {
  const may = (permission: string, ...states: string[]) =>
    states.includes(status) && hasPermission(ctx, permission);
  return {
    edit: may("batch.edit", "in_progress"),
    start: may("batch.start", "planned"),
    finish: may("batch.finish", "in_progress"),
    cancel: may("batch.cancel", "planned", "in_progress"),
    fail: may("batch.fail", "in_progress"),
    timers: may("timers.manage", "in_progress"),
  };
}
