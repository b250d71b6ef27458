import { and, lte } from "drizzle-orm";
import { z } from "zod";
import { toolDraft } from "@/db/schema";
import { RuleError } from "@/server/kernel/errors";
import { systemCommand, type SystemTx } from "@/server/kernel/system";
import { anyOf } from "@/server/kernel/tenant-db";
import { freeName } from "./free-name";
import { heldBy, holderField, holderHash, MOST_DRAFTS } from "./holder";

/** The link is damaged, or what it led to has expired or was removed. */
export class NoDraftsThere extends RuleError {
  constructor() {
    super("NO_DRAFTS_THERE", "This link leads to no drafts any more.");
  }
}

export class TooManyTogether extends RuleError {
  constructor() {
    super(
      "TOO_MANY_TOGETHER",
      `Together these would be more than ${MOST_DRAFTS} drafts. Remove some that you keep on this device, and open the link again.`,
      undefined,
      { most: MOST_DRAFTS },
    );
  }
}

/**
 * Another device goes on with what the secret of a link holds: what it had kept under a secret of its own joins it, under
 * another name where the name is taken, so that nothing is lost. Throws NoDraftsThere, TooManyTogether.
 */
export const claimDrafts = systemCommand({
  name: "drafts.claim",
  input: z.strictObject({ holder: holderField, own: holderField.nullable() }),
  async run(tx, { holder, own }) {
    if ((await tx.db.count(toolDraft, heldBy(holder, tx.now))) === 0) throw new NoDraftsThere();
    if (own !== null && own !== holder) await join(tx, holderHash(own), holderHash(holder));
  },
});

async function join({ db, now }: SystemTx, from: string, to: string): Promise<void> {
  const ofBoth = anyOf(toolDraft.holderHash, [from, to]);
  // What has expired would hold its name until it is swept.
  await db.remove(toolDraft, and(ofBoth, lte(toolDraft.expiresAt, now))!);
  const rows = await db.lock(toolDraft, toolDraft.holderHash, [from, to]);
  if (rows.length > MOST_DRAFTS) throw new TooManyTogether();
  const taken = new Set(rows.filter((row) => row.holderHash === to).map(placeOf));
  const moved = rows
    .filter((row) => row.holderHash === from)
    .map(({ id, tool, name }) => {
      const free = freeName(name, (tried) => taken.has(placeOf({ tool, name: tried })));
      taken.add(placeOf({ tool, name: free }));
      return { id, holderHash: to, name: free };
    });
  await db.updateMany(toolDraft, "id", moved);
}

const placeOf = ({ tool, name }: { tool: string; name: string }): string => JSON.stringify([tool, name]);
