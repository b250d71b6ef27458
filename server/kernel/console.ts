import { eq } from "drizzle-orm";
import { z } from "zod";
import { CommandIdReused, inputHash, requireCommandId } from "./claim";
import type { Done, Plain } from "./command";
import { requirePermission, type ConsoleCommandTx, type ConsoleCtx, type ConsoleTx } from "./context";
import { withTx } from "./database";
import { uuidv7 } from "./ids";
import { parseInput, rawOf, type Given } from "./parse";
import { reportCommand, reportQuery } from "./report";
import { consoleEvent } from "./tables";
import { SystemDb } from "./tenant-db";

/**
 * The third shape: what the platform's own staff do at their console, on what belongs to no organization. In the order of a
 * command (permission, strict parsing, ONE transaction, claim, run, audit), as app_system.
 */

/** A permission of the staff's own catalogue; no customer can have one. */
export type DevPermissionName = `dev.${string}`;

type Spec<I extends z.ZodType, C, R> = {
  /** What it is called in the trail, logs and documents: "library.editEntry". */
  name: string;
  /** The permission that is asked first, before anything is looked up. */
  can: DevPermissionName;
  input: I;
  run(ctx: C, input: z.output<I>): Promise<R>;
};

export type ConsoleCommandSpec<I extends z.ZodType, R> = Spec<I, ConsoleCommandTx, R>;
export type ConsoleQuerySpec<I extends z.ZodType, R> = Spec<I, ConsoleTx, R>;

export type ConsoleCommand<I extends z.ZodType = z.ZodType, R = unknown> = {
  (ctx: ConsoleCtx, input: z.input<I>, options?: { commandId?: string }): Promise<R>;
  /** As the call itself, and says whether this was a repeat that changed nothing. */
  execute(ctx: ConsoleCtx, input: Given<I>, options?: { commandId?: string }): Promise<Done<R>>;
  readonly spec: ConsoleCommandSpec<I, R>;
  readonly kind: "consoleCommand";
};

export type ConsoleQuery<I extends z.ZodType = z.ZodType, R = unknown> = {
  (ctx: ConsoleCtx | ConsoleTx, input: z.input<I>): Promise<R>;
  execute(ctx: ConsoleCtx | ConsoleTx, input: Given<I>): Promise<R>;
  readonly spec: ConsoleQuerySpec<I, R>;
  readonly kind: "consoleQuery";
};

/**
 * Makes an act of the console. Its claim and its audit record are one row of `console_event`, written at the end: same id, same
 * input and same person answer the stored answer; anything else under that id is a Conflict; a refused act leaves no row.
 */
export function consoleCommand<I extends z.ZodType, R extends Plain | void>(
  spec: ConsoleCommandSpec<I, R>,
): ConsoleCommand<I, R> {
  const execute = async (
    ctx: ConsoleCtx,
    given: Given<I>,
    options: { commandId?: string } = {},
  ): Promise<Done<R>> => {
    const began = performance.now();
    const commandId = options.commandId ?? uuidv7();
    try {
      requirePermission(ctx, spec.can);
      requireCommandId(commandId);
      const raw = rawOf(given);
      const input = parseInput(spec.input, raw);
      const claim = { id: commandId, command: spec.name, actorId: ctx.actor.id, inputHash: inputHash(raw) };
      const done = await withTx({ role: "app_system", organizationId: null, repeatable: true }, (run) => {
        const now = ctx.clock();
        return once(ctx, new SystemDb(run, now), now, claim, (tx) => spec.run(tx, input));
      });
      reportCommand(ctx, spec.name, done.repeated ? "repeated" : "ok", began);
      return done;
    } catch (error) {
      reportCommand(ctx, spec.name, error, began);
      throw error;
    }
  };
  const act = async (ctx: ConsoleCtx, raw: z.input<I>, options?: { commandId?: string }) =>
    (await execute(ctx, raw, options)).answer;
  return Object.assign(act, { execute, spec, kind: "consoleCommand" as const });
}

type Claim = { id: string; command: string; actorId: string; inputHash: string };

/** Runs the act once for its command id. The row comes last and is never changed; until then a lock stands for it. */
async function once<R>(
  outer: ConsoleCtx,
  db: SystemDb,
  now: Date,
  claim: Claim,
  act: (ctx: ConsoleCommandTx) => Promise<R>,
): Promise<Done<R>> {
  await db.alone(`console_event ${claim.id}`);
  const first = await db.find(consoleEvent, eq(consoleEvent.id, claim.id));
  if (first) {
    const same =
      first.command === claim.command &&
      first.actorId === claim.actorId &&
      first.inputHash === claim.inputHash;
    if (!same) throw new CommandIdReused();
    return { answer: (first.answer as { value: R }).value, repeated: true };
  }
  let record: Parameters<ConsoleCommandTx["audit"]>[0] | undefined;
  const { db: _none, ...base } = outer;
  const audit: ConsoleCommandTx["audit"] = (given) => void (record = given);
  const answer = await act({ ...base, db, now, commandId: claim.id, audit });
  await db.insert(consoleEvent, {
    ...claim,
    at: now,
    actorName: outer.actor.name,
    subjectKind: record?.subject.kind,
    subjectId: record?.subject.id,
    subjectLabel: record?.subject.label,
    before: record?.before,
    after: record?.after,
    answer: { value: answer ?? null },
    requestId: outer.requestId,
  });
  return { answer, repeated: false };
}

/** Makes a question of the console: permission, strict input, one READ ONLY, REPEATABLE READ transaction. Inside a command it uses that one. */
export function consoleQuery<I extends z.ZodType, R>(spec: ConsoleQuerySpec<I, R>): ConsoleQuery<I, R> {
  const ask = async (ctx: ConsoleCtx | ConsoleTx, given: Given<I>): Promise<R> => {
    const began = performance.now();
    try {
      requirePermission(ctx, spec.can);
      const input = parseInput(spec.input, rawOf(given));
      const answer = ctx.db
        ? await spec.run(ctx, input)
        : await withTx(
            { role: "app_system", organizationId: null, readOnly: true, repeatable: true },
            (run) => {
              const now = ctx.clock();
              return spec.run({ ...ctx, now, db: new SystemDb(run, now) }, input);
            },
          );
      reportQuery(ctx, spec.name, "ok", began);
      return answer;
    } catch (error) {
      reportQuery(ctx, spec.name, error, began);
      throw error;
    }
  };
  return Object.assign(ask, { execute: ask, spec, kind: "consoleQuery" as const });
}
