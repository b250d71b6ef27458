import "server-only";
import { unstable_rethrow } from "next/navigation";
import { requirePermission, type Ctx } from "@/server/kernel/context";
import { memberCtx, requestId } from "./session";
import { tooMany } from "./traffic";
import { problem } from "./translate";

type Handler = (ctx: Ctx, request: Request) => Promise<Response>;

/** A GET of a signed-in member where a page cannot serve (files, typeahead). Errors become problem documents. */
export function route(spec: { can: string }, handle: Handler) {
  return async (request: Request): Promise<Response> => {
    const id = await requestId();
    try {
      const ctx = await memberCtx();
      const late = await tooMany(ctx.actor.id, id);
      if (late) return late;
      requirePermission(ctx, spec.can);
      const response = await handle(ctx, request);
      response.headers.set("cache-control", "private, no-store");
      return response;
    } catch (error) {
      unstable_rethrow(error);
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
