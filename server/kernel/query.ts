import { z } from "zod";
import type { CommandTx, Ctx, Tx } from "./context";
import { requirePermission } from "./context";
import { withTx } from "./database";
import { parseInput, rawOf, type Given } from "./parse";
import { reportQuery } from "./report";
import { TenantDb } from "./tenant-db";

export type QuerySpec<I extends z.ZodType, R> = {
  /** What it is called in logs and documents: "inventory.list". */
  name: string;
  /** The permission that is asked first, before anything is looked up. */
  can: string;
  input: I;
  /** Already permitted and parsed, inside one read-only transaction that sees one moment. */
  run(ctx: Tx, input: z.output<I>): Promise<R>;
};

export type Query<I extends z.ZodType = z.ZodType, R = unknown> = {
  (ctx: Ctx | Tx | CommandTx, input: z.input<I>): Promise<R>;
  /** As the call itself; a function is asked for the input only once the question is permitted. */
  execute(ctx: Ctx | Tx | CommandTx, input: Given<I>): Promise<R>;
  readonly spec: QuerySpec<I, R>;
  readonly kind: "query";
};

/**
 * Makes a question of the house: permission, strict input, one READ ONLY REPEATABLE READ transaction.
 * Asked inside a command or another query it uses that transaction; connections never nest.
 * Answers plain data (texts, numbers, booleans, lists, records), ready for a browser.
 */
export function query<I extends z.ZodType, R>(spec: QuerySpec<I, R>): Query<I, R> {
  const ask = async (ctx: Ctx | Tx | CommandTx, given: Given<I>): Promise<R> => {
    const began = performance.now();
    try {
      requirePermission(ctx, spec.can);
      const input = parseInput(spec.input, rawOf(given));
      const answer = ctx.db
        ? await spec.run(ctx, input)
        : await withTx(
            { role: "app_ro", organizationId: ctx.organizationId, readOnly: true, repeatable: true },
            (run) => {
              const now = ctx.clock();
              return spec.run({ ...ctx, now, db: new TenantDb(run, now, ctx.organizationId) }, input);
            },
          );
      reportQuery(ctx, spec.name, "ok", began);
      return answer;
    } catch (error) {
      reportQuery(ctx, spec.name, error, began);
      throw error;
    }
  };
  return Object.assign(ask, { execute: ask, spec, kind: "query" as const });
}
