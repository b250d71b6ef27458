import "server-only";
import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import { requirePermission, type ConsoleCtx, type Ctx } from "@/server/kernel/context";
import { AppError } from "@/server/kernel/errors";
import { developerCtx, memberCtx, requestId } from "./session";
import { tooMany } from "./traffic";
import { problem } from "./translate";

type Handler<C> = (ctx: C, request: Request) => Promise<Response>;

/** Whether a person looks at the answer: a browser that goes to an address asks for a page before anything else. */
const isPerson = (request: Request): boolean => (request.headers.get("accept") ?? "").includes("text/html");

/**
 * A GET of a signed-in member where a page cannot serve (files, typeahead). Errors become problem documents; a person
 * is led to the page that says so.
 */
export const route = (spec: { can: string }, handle: Handler<Ctx>) => routeBy(memberCtx, spec, handle);

/** As route, of the console: staff only. */
export const consoleRoute = (spec: { can: string }, handle: Handler<ConsoleCtx>) =>
  routeBy(developerCtx, spec, handle);

type Somebody = { readonly actor: { readonly id: string }; readonly permissions: ReadonlySet<string> };

function routeBy<C extends Somebody>(ctxOf: () => Promise<C>, spec: { can: string }, handle: Handler<C>) {
  return async (request: Request): Promise<Response> => {
    const id = await requestId();
    try {
      const ctx = await ctxOf();
      const late = await tooMany(ctx.actor.id, id);
      if (late) return late;
      requirePermission(ctx, spec.can);
      const response = await handle(ctx, request);
      response.headers.set("cache-control", "private, no-store");
      return response;
    } catch (error) {
      unstable_rethrow(error);
      if (isPerson(request) && error instanceof AppError && error.kind === "forbidden")
        redirect("/not-yours" as Route);
      return problem(error, id);
    }
  };
}

/** A route for everybody, a machine or a person: no session is looked at. */
export function publicRoute(handle: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      return await handle(request);
    } catch (error) {
      unstable_rethrow(error);
      return problem(error, await requestId());
    }
  };
}
