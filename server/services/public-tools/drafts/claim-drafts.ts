import { z } from "zod";
import { toolDraft } from "@/db/schema";
import { RuleError } from "@/server/kernel/errors";
import { systemCommand, type SystemTx } from "@/server/kernel/system";
import { freeName } from "./free-name";
import { heldBy, holderField, holderHash } from "./holder";

/** The link is damaged, or what it led to has expired or was removed. */
export class NoDraftsThere extends RuleError {
  constructor() {
    super("NO_DRAFTS_THERE", "This link leads to no drafts any more.");
  }
}

/**
 * Another device goes on with what the secret of a link holds: what it had kept under a secret of its own joins it, under
 * another name where the name is taken, so that nothing is lost. Throws NoDraftsThere.
 */
export const claimDrafts = systemCommand({
  name: "drafts.claim",
  input: z.strictObject({ holder: holderField, own: holderField.nullable() }),
  async run(tx, { holder, own }) {
    const there = await tx.db.list(toolDraft, { where: heldBy(holder, tx.now) });
    if (there.length === 0) throw new NoDraftsThere();
    if (own !== null && own !== holder) await join(tx, own, holder, new Set(there.map(placeOf)));
  },
});

const placeOf = ({ tool, name }: { tool: string; name: string }): string => JSON.stringify([tool, name]);

async function join({ db }: SystemTx, from: string, to: string, taken: Set<string>): Promise<void> {
  const rows = await db.lock(toolDraft, toolDraft.holderHash, [holderHash(from)]);
  const moved = rows.map((row) => {
    const name = freeName(row.name, (tried) => taken.has(placeOf({ tool: row.tool, name: tried })));
    taken.add(placeOf({ tool: row.tool, name }));
    return { id: row.id, holderHash: holderHash(to), name };
  });
  await db.updateMany(toolDraft, "id", moved);
}
