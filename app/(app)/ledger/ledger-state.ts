import { z } from "zod";
import { movementKinds, type MovementKind } from "@/server/services/fifo/pure";
import { address, queryOf } from "@/server/web/address";

/** What the address of the ledger says: which lines of it. */
export const ledgerSearch = z.object({
  item: address.id.optional(),
  kind: z.enum(movementKinds as [MovementKind, ...MovementKind[]]).optional(),
  who: z.string().max(100).optional(),
  document: address.id.optional(),
  from: address.day,
  to: address.day,
  after: address.opaque,
});

export type LedgerSearch = z.output<typeof ledgerSearch>;

export const ledgerPart = ({ item, kind, who, document, from, to, after }: LedgerSearch): string =>
  queryOf({ item, kind, who, document, from, to, after });

/** The filters as the query wants them. */
export const whichLines = ({ item, kind, who, document, from, to }: LedgerSearch) => ({
  itemId: item,
  kind,
  actorId: who,
  documentId: document,
  from,
  to,
});
