import { batchSheet } from "@/server/services/exports";
import { route } from "@/server/web/route";
import { sheetResponse, type FileKind } from "../answer";

/** The sheet as a file: /exports/batch/<id>/<sheet>/<kind>. */
export const batchFile = (kind: FileKind) =>
  route({ can: "batch.view" }, async (ctx, request) => {
    const [batchId = "", sheet = ""] = new URL(request.url).pathname.split("/").slice(-3);
    return sheetResponse(await batchSheet(ctx, { batchId, sheet }), kind, ctx.locale);
  });
