import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { forbidden, notFound, redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";
import { hasPermission, requirePermission, type ConsoleCtx, type Ctx } from "@/server/kernel/context";
import { AppError, Invalid } from "@/server/kernel/errors";
import { PATH } from "./headers";
import { readSearch } from "./search";
import { CONSOLE, developerCtx, memberCtxOrSignIn, toSignIn, visitor } from "./session";

type Props = {
  params: Promise<Record<string, string | string[]>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Spec<C, P extends z.ZodType, S extends z.ZodType> = {
  /** The permission without which the page answers 403, whatever its subject. */
  can: string;
  /** Where people without the permission go instead of being refused: for the page on which everybody lands. */
  elsewhere?: (ctx: C) => string | undefined;
  /** What stands in the path; a malformed id is a missing page. */
  params?: P;
  /** What stands after "?". What cannot be read is taken out of the address: a page never shows less than it says. */
  search?: S;
};

const nothing = z.object({});

/**
 * A page of the workspace: finds who asks (or sends him to sign in), asks the permission, reads the address, and
 * turns a service's refusal into the right page. Its subject is found before anything streams, so 404 is a 404.
 */
export const page = <P extends z.ZodType = typeof nothing, S extends z.ZodType = typeof nothing>(
  spec: Spec<Ctx, P, S>,
  render: (ctx: Ctx, input: { params: z.output<P>; search: z.output<S> }) => Promise<ReactNode>,
) => pageBy(memberCtxOrSignIn, spec, render);

/** As page, of the console: staff only. Members are refused alike whatever the address says, others are asked to sign in. */
export const consolePage = <P extends z.ZodType = typeof nothing, S extends z.ZodType = typeof nothing>(
  spec: Spec<ConsoleCtx, P, S>,
  render: (ctx: ConsoleCtx, input: { params: z.output<P>; search: z.output<S> }) => Promise<ReactNode>,
) => pageBy(developerCtxOrElse, spec, render);

/** The developer's ctx; a member meets the page that refuses, everybody else the sign-in. */
export async function developerCtxOrElse(): Promise<ConsoleCtx> {
  const who = await visitor();
  if (!who) return toSignIn(CONSOLE);
  if (who.kind === "member") forbidden();
  return developerCtx();
}

function pageBy<
  C extends { readonly permissions: ReadonlySet<string> },
  P extends z.ZodType,
  S extends z.ZodType,
>(
  ctxOf: () => Promise<C>,
  spec: Spec<C, P, S>,
  render: (ctx: C, input: { params: z.output<P>; search: z.output<S> }) => Promise<ReactNode>,
) {
  return async function Page(props: Props): Promise<ReactNode> {
    const ctx = await ctxOf();
    try {
      const elsewhere = hasPermission(ctx, spec.can) ? undefined : spec.elsewhere?.(ctx);
      if (elsewhere) redirect(elsewhere as Route);
      requirePermission(ctx, spec.can);
      const params = (spec.params ?? nothing).safeParse(await props.params);
      if (!params.success) notFound();
      const { search, without } = readSearch((spec.search ?? nothing) as S, await props.searchParams);
      if (without) redirect((await hereWith(without)) as Route);
      return await render(ctx, { params: params.data as z.output<P>, search });
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError && error.kind === "not_found") notFound();
      if (error instanceof AppError && error.kind === "forbidden") forbidden();
      // A cursor that no list handed out, characters that nothing can hold: the address is wrong, not the page.
      if (error instanceof Invalid && Object.keys(await props.searchParams).length > 0)
        redirect((await hereWith({})) as Route);
      throw error;
    }
  };
}

/** The page that is asked for, with these words after "?". */
async function hereWith(search: Record<string, string>): Promise<string> {
  const [path] = ((await headers()).get(PATH) ?? "/today").split("?", 1);
  const words = new URLSearchParams(search).toString();
  return words ? `${path}?${words}` : path!;
}
