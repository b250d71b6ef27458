import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { toolDraft } from "@/db/schema";
import { RuleError } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { systemCommand, type SystemTx } from "@/server/kernel/system";
import { draftOf } from "./draft";
import { freeName } from "./free-name";
import { expiryFrom, heldBy, holderHash, MOST_DRAFTS } from "./holder";
import type { DraftContent } from "./kept";
import { isGiven } from "./own-names";

/** Nothing that could become a recipe: damaged, of another version, too long, or a calculation without a result. */
export class UnreadableDraft extends RuleError {
  constructor() {
    super(
      "UNREADABLE_DRAFT",
      "This calculation has no result that could become a recipe. Mend it, and try again.",
    );
  }
}

export class TooManyDrafts extends RuleError {
  constructor() {
    super(
      "TOO_MANY_DRAFTS",
      `You keep ${MOST_DRAFTS} drafts already. Remove one on the page of your drafts, and try again.`,
      undefined,
      { most: MOST_DRAFTS },
    );
  }
}

/**
 * Keeps a calculation for whoever holds the secret, thirty days from now. One of the same tool and name is replaced where the
 * visitor gave the name; where he gave none, another calculation stands beside it as "Dough (2)", and the same one is kept once.
 * Answers its id. Throws UnreadableDraft, TooManyDrafts, Invalid. Expired drafts of everybody are swept on the way.
 */
export const keepDraft = systemCommand({
  name: "drafts.keep",
  input: z.strictObject({
    /** 256 random bits. */
    holder: z.string().regex(/^[\w-]{43}$/),
    tool: z.string().max(40),
    /** Where there is none, the draft is called as the calculation is. */
    name: optional(fields.name),
    /** The text of a share link; its length is bounded by what can be decoded. */
    state: z.string().max(8_192, "That is too large to be kept."),
  }),
  async run(tx, { holder, tool, name, state }) {
    const draft = draftOf(tool, state);
    if (!draft) throw new UnreadableDraft();
    await sweep(tx);
    const called = name ?? (await nameOf(tx, { holder, tool, name: draft.name, state }));
    return { id: await put(tx, { holder, tool, name: called, content: { state } }) };
  },
});

async function nameOf(
  { db, now }: SystemTx,
  { holder, tool, name, state }: { holder: string; tool: string; name: string; state: string },
): Promise<string> {
  if (isGiven(name)) return name;
  const others = await db.list(toolDraft, { where: and(heldBy(holder, now), eq(toolDraft.tool, tool)) });
  const stateUnder = new Map(others.map((other) => [other.name, (other.content as DraftContent).state]));
  return freeName(name, (tried) => (stateUnder.get(tried) ?? state) !== state);
}

type Kept = { holder: string; tool: string; name: string; content: DraftContent };

async function put({ db, now }: SystemTx, { holder, ...draft }: Kept): Promise<string> {
  const own = { ...draft, holderHash: holderHash(holder) };
  const same = and(
    eq(toolDraft.holderHash, own.holderHash),
    eq(toolDraft.tool, own.tool),
    eq(toolDraft.name, own.name),
  )!;
  const replace = () => db.update(toolDraft, same, { content: own.content, expiresAt: expiryFrom(now) });
  const [replaced] = await replace();
  if (replaced) return replaced.id;
  // Several at once may pass this together: the throttle bounds how many, and a few more do no harm.
  if ((await db.count(toolDraft, heldBy(holder, now))) >= MOST_DRAFTS) throw new TooManyDrafts();
  const id = uuidv7();
  if (await db.insertNew(toolDraft, { ...own, id, expiresAt: expiryFrom(now) })) return id;
  // Another window kept one of this name in the meantime.
  const [other] = await replace();
  return other!.id;
}

/** A bounded share of what has expired: who keeps a draft pays for a little more than he adds. */
const SWEPT = 100;

/** What another sweep has in hand is left to it: two never wait for each other. */
async function sweep({ db, now }: SystemTx): Promise<void> {
  const expired = sql`select ${toolDraft.id} from ${toolDraft} where ${toolDraft.expiresAt} <= ${sql.param(now, toolDraft.expiresAt)} order by ${toolDraft.expiresAt} limit ${SWEPT} for update skip locked`;
  await db.remove(toolDraft, sql`${toolDraft.id} in (${expired})`);
}
