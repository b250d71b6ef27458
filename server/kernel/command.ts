import { eq } from "drizzle-orm";
import { z } from "zod";
import { CommandIdReused, inputHash, requireCommandId } from "./claim";
import type { Access, CommandTx, Ctx } from "./context";
import { requirePermission } from "./context";
import { withTx, type Run } from "./database";
import { PlanLimit } from "./errors";
import { uuidv7 } from "./ids";
import { parseInput, rawOf, type Given } from "./parse";
import { reportCommand } from "./report";
import { auditEvent, commandClaim, outboxMessage } from "./tables";
import { TenantDb } from "./tenant-db";

/** What a command may answer: it is kept for thirty days and handed to a repeat, so it is plain JSON. */
export type Plain =
  string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

export type CommandSpec<I extends z.ZodType, R> = {
  /** What it is called in the audit trail, logs and documents: "inventory.restock". */
  name: string;
  /** The permission that is asked first, before anything is looked up. */
  can: string;
  input: I;
  /** The weakest standing with billing that still allows it; "allow" unless said otherwise. */
  access?: Access;
  /** Already permitted and parsed, inside ONE transaction, idempotent by command id. Nothing but the database is awaited. */
  run(ctx: CommandTx, input: z.output<I>): Promise<R>;
};

export type Done<R> = { answer: R; repeated: boolean };

export type Command<I extends z.ZodType = z.ZodType, R = unknown> = {
  (ctx: Ctx, input: z.input<I>, options?: { commandId?: string }): Promise<R>;
  /**
   * As the call itself, and says whether this was a repeat that changed nothing. A function is asked for the input only
   * once the act is permitted: what cannot even be read must not be told from what may not be done.
   */
  execute(ctx: Ctx, input: Given<I>, options?: { commandId?: string }): Promise<Done<R>>;
  readonly spec: CommandSpec<I, R>;
  readonly kind: "command";
};

const RANK: Record<Access, number> = { locked: 0, read_only: 1, allow: 2 };

/**
 * Makes an act of the house. In this order: permission and billing access, strict parsing, transaction,
 * claim of the command id, run, audit record, outbox, commit; the whole again on conflicts and lost connections.
 * A refused command leaves no claim, so the same id may come again after the cause was mended.
 */
export function command<I extends z.ZodType, R extends Plain | void>(spec: CommandSpec<I, R>): Command<I, R> {
  const execute = async (
    ctx: Ctx,
    given: Given<I>,
    options: { commandId?: string } = {},
  ): Promise<Done<R>> => {
    const began = performance.now();
    const commandId = options.commandId ?? uuidv7();
    try {
      requirePermission(ctx, spec.can);
      requireAccess(ctx, spec.access ?? "allow");
      requireCommandId(commandId);
      const raw = rawOf(given);
      const input = parseInput(spec.input, raw);
      const claim = {
        id: commandId,
        command: spec.name,
        actor: `${ctx.actor.kind}:${ctx.actor.id}`,
        inputHash: inputHash(raw),
      };
      const done = await withTx(
        { role: "app_rw", organizationId: ctx.organizationId, repeatable: true },
        (run) => once(run, ctx, claim, (tx) => spec.run(tx, input)),
      );
      reportCommand(ctx, spec.name, done.repeated ? "repeated" : "ok", began);
      return done;
    } catch (error) {
      reportCommand(ctx, spec.name, error, began);
      throw error;
    }
  };
  const act = async (ctx: Ctx, raw: z.input<I>, options?: { commandId?: string }) =>
    (await execute(ctx, raw, options)).answer;
  return Object.assign(act, { execute, spec, kind: "command" as const });
}

type Claim = { id: string; command: string; actor: string; inputHash: string };

/** Runs the act once for its command id, with its audit record and outbox; a repeat is answered from the claim. */
async function once<R>(
  run: Run,
  outer: Ctx,
  claim: Claim,
  act: (ctx: CommandTx) => Promise<R>,
): Promise<Done<R>> {
  const now = outer.clock();
  const db = new TenantDb(run, now, outer.organizationId);
  if (!(await db.insertNew(commandClaim, claim))) {
    const first = await db.get(commandClaim, claim.id);
    const same =
      first.command === claim.command && first.actor === claim.actor && first.inputHash === claim.inputHash;
    if (!same) throw new CommandIdReused();
    return { answer: (first.answer as { value: R }).value, repeated: true };
  }
  let record: Parameters<CommandTx["audit"]>[0] | undefined;
  const letters: { kind: string; payload: Record<string, unknown> }[] = [];
  const { db: _none, ...base } = outer;
  const ctx: CommandTx = {
    ...base,
    db,
    now,
    commandId: claim.id,
    audit: (given) => void (record = given),
    outbox: (kind, payload) => void letters.push({ kind, payload }),
  };
  const answer = await act(ctx);
  const ending: Promise<unknown>[] = [
    db.update(commandClaim, eq(commandClaim.id, claim.id), { answer: { value: answer ?? null } }),
    db.insert(auditEvent, {
      id: uuidv7(),
      at: now,
      command: claim.command,
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id,
      actorName: ctx.actor.name,
      subjectKind: record?.subject.kind,
      subjectId: record?.subject.id,
      subjectLabel: record?.subject.label,
      before: record?.before,
      after: record?.after,
      requestId: ctx.requestId,
      commandId: claim.id,
    }),
  ];
  for (const { kind, payload } of letters) {
    ending.push(db.insert(outboxMessage, { id: uuidv7(), kind, payload, dueAt: now }));
  }
  await Promise.all(ending);
  return { answer, repeated: false };
}

function requireAccess(ctx: Ctx, needed: Access): void {
  if (RANK[ctx.access] >= RANK[needed]) return;
  throw new PlanLimit(
    "ACCESS",
    ctx.access === "read_only"
      ? "Your organization can be read but not changed until its plan is renewed."
      : "Your organization is locked. The owner can settle this under Billing.",
  );
}
