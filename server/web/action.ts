import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { Route } from "next";
import type { z } from "zod";
import type { Command, Done } from "@/server/kernel/command";
import type { Query } from "@/server/kernel/query";
import { readForm, readNumbers, typedValues } from "./form";
import { requireOwnPage, ownPath } from "./origin";
import type { Outcome } from "./outcome";
import { memberCtx, requestId } from "./session";
import { refusal } from "./translate";

export type Action<A> = (previous: Outcome<unknown>, form: FormData) => Promise<Outcome<A>>;

export type Options<A> = {
  /** Where to go afterwards; else the page is shown afresh. */
  redirect?: (answer: A) => string;
  /** What the toast says. */
  message?: (answer: A) => string;
};

/** What there is to know about an act, a customer's or the console's. */
type Doer<C, A> = {
  spec: { input: z.ZodType };
  execute(ctx: C, input: () => never, options: { commandId?: string }): Promise<Done<A>>;
};

/**
 * A command as a server action, for `useActionState` and for forms without JavaScript alike: checks where the request
 * comes from, makes the ctx, runs the command once for its command id (which asks for the permission and only then has
 * the form read, numbers by the person's locale), and answers an Outcome. Never throws but Next's own redirects.
 */
export const action = <I extends z.ZodType, A>(command: Command<I, A>, options: Options<A> = {}): Action<A> =>
  actionBy(memberCtx, command, options);

/** As action, by whoever `ctxOf` finds signed in; it throws where he is not the one who may come in by this door. */
export function actionBy<C extends { readonly locale: string }, A>(
  ctxOf: () => Promise<C>,
  command: Doer<C, A>,
  options: Options<A> = {},
): Action<A> {
  return async (_previous, form) => {
    const correlationId = await requestId();
    const asked = await headers();
    try {
      requireOwnPage(asked);
      const ctx = await ctxOf();
      const read = () => readNumbers(command.spec.input, readForm(form), ctx.locale) as never;
      const done = await command.execute(ctx, read, {
        commandId: commandIdOf(form),
      });
      if (options.redirect) redirect(options.redirect(done.answer) as Route);
      // Without JavaScript the answer is a whole page: send the browser back to it, so that reloading repeats nothing.
      if (!asked.get("next-action")) redirect(referer(asked) as Route);
      refresh();
      return {
        status: "done",
        answer: done.answer,
        repeated: done.repeated,
        message: done.repeated ? "Already recorded." : options.message?.(done.answer),
      };
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, correlationId, typedValues(form));
    }
  };
}

/** As it was sent; what is there and no text is no id either, and is refused as such. */
function commandIdOf(form: FormData): string | undefined {
  const sent = form.get("commandId");
  return sent === null ? undefined : typeof sent === "string" ? sent : "";
}

type Asker<C, A> = { spec: { input: z.ZodType }; execute(ctx: C, input: () => never): Promise<A> };

/** A question as a server action, for live previews and typeahead: takes plain data, answers an Outcome. */
export const ask = <I extends z.ZodType, A>(
  query: Query<I, A>,
): ((input: z.input<I>) => Promise<Outcome<A>>) => askBy(memberCtx, query);

/** As ask, by whoever `ctxOf` finds signed in. */
export function askBy<C extends { readonly locale: string }, A>(
  ctxOf: () => Promise<C>,
  query: Asker<C, A>,
): (input: unknown) => Promise<Outcome<A>> {
  return async (input) => {
    const correlationId = await requestId();
    try {
      requireOwnPage(await headers());
      const ctx = await ctxOf();
      const read = () => readNumbers(query.spec.input, input, ctx.locale) as never;
      const answer = await query.execute(ctx, read);
      return { status: "done", answer, repeated: false };
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, correlationId);
    }
  };
}

/** An act of somebody who is not signed in, or is about to leave; `run` answers where to go. */
export function publicAction(run: (form: FormData) => Promise<string>): Action<never> {
  return async (_previous, form) => {
    const correlationId = await requestId();
    try {
      requireOwnPage(await headers());
      redirect((await run(form)) as Route);
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, correlationId, typedValues(form));
    }
  };
}

function referer(asked: Headers): string {
  const from = asked.get("referer");
  if (!from || !URL.canParse(from)) return "/today";
  const { pathname, search } = new URL(from);
  return ownPath(pathname + search);
}
