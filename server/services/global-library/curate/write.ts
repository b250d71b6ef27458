import type { ConsoleCommandTx } from "@/server/kernel/context";
import { fileEntryOf } from "../entry-file/row";
import type { GlobalItem } from "../held";

/** Who has the last word on an entry from now on; the data files leave it alone. */
export const curatedBy = (ctx: ConsoleCommandTx) => ({ curatedAt: ctx.now, curatedBy: ctx.actor.name });

/** Writes into the trail what an entry was and what it is. */
export function auditEntry(
  ctx: ConsoleCommandTx,
  { id, name }: Pick<GlobalItem, "id" | "name">,
  before: object | undefined,
  after: object,
): void {
  ctx.audit({ subject: { kind: "library_entry", id, label: name }, before, after });
}

/** An entry and where it stands, as the trail keeps it. */
export const kept = (row: GlobalItem) => ({ ...fileEntryOf(row), archived: !row.isActive });
