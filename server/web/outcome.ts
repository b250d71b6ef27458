import type { FieldProblems } from "@/server/kernel/errors";
import type { Plain } from "@/server/kernel/command";

/** What a form hears back. Plain data; imported by components as types only. */
export type Outcome<A = Plain> =
  | { status: "idle" }
  | { status: "done"; answer: A; repeated: boolean; message?: string }
  | {
      status: "refused";
      kind: string;
      code: string;
      message: string;
      fields: FieldProblems;
      drawer?: { kind: string; context: Record<string, unknown> };
      data?: Record<string, unknown>;
      correlationId: string;
      /** What was typed, so that nothing is lost without JavaScript. */
      values: Record<string, string>;
    };

export const idle: Outcome<never> = { status: "idle" };
