import { batchSheet } from "@/server/services/exports";
import type { Ctx } from "@/server/web/may";
import { sheetResponse, type FileKind } from "../answer";

/** Answers the sheet as a file: /exports/batch/<id>/<sheet>/<kind>. */
export const batchFile =
  (kind: FileKind) =>
  async (ctx: Ctx, request: Request): Promise<Response> => {
    const [batchId = "", sheet = ""] = new URL(request.url).pathname.split("/").slice(-3);
    return sheetResponse(await batchSheet(ctx, { batchId, sheet }), kind, ctx.locale);
  };
