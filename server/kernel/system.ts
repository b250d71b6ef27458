import { z } from "zod";
import { systemClock, type Clock } from "./clock";
import { withTx } from "./database";
import { parseInput } from "./parse";
import { SystemDb } from "./tenant-db";

/** What an act without an organization knows: sign-in, sessions, throttles, webhooks, jobs, seeds. */
export type SystemTx = { readonly db: SystemDb; readonly now: Date };

export type SystemCommandSpec<I extends z.ZodType, R> = {
  name: string;
  input: I;
  /** Reads only: may run on a read-only transaction and again after a lost connection. */
  readOnly?: boolean;
  run(ctx: SystemTx, input: z.output<I>): Promise<R>;
};

export type SystemCommand<I extends z.ZodType = z.ZodType, R = unknown> = {
  (input: z.input<I>, options?: { clock?: Clock }): Promise<R>;
  readonly spec: SystemCommandSpec<I, R>;
  readonly kind: "system";
};

/**
 * The second shape: an act before or beside any tenant, in one transaction as app_system.
 * It asks no permission (there is nobody yet who could have one); its own rules are its lock.
 */
export function systemCommand<I extends z.ZodType, R>(spec: SystemCommandSpec<I, R>): SystemCommand<I, R> {
  const act = async (raw: z.input<I>, { clock = systemClock }: { clock?: Clock } = {}): Promise<R> => {
    const input = parseInput(spec.input, raw);
    return withTx(
      {
        role: "app_system",
        organizationId: null,
        readOnly: spec.readOnly,
        repeatable: spec.readOnly ?? false,
      },
      (run) => {
        const now = clock();
        return spec.run({ db: new SystemDb(run, now), now }, input);
      },
    );
  };
  return Object.assign(act, { spec, kind: "system" as const });
}
