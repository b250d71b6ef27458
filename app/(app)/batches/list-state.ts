import { z } from "zod";
import { BATCH_STATUSES } from "@/server/services/batches";
import { address, queryOf } from "@/server/web/address";

/** What the address of the list of batches says. */
export const batchesSearch = z.object({
  state: z.enum(BATCH_STATUSES).optional(),
  q: address.text,
  recipe: address.id.optional(),
  after: address.opaque,
});

export type BatchesSearch = z.output<typeof batchesSearch>;

export const listPart = ({ state, q, recipe, after }: BatchesSearch): string =>
  queryOf({ state, q, recipe, after });
