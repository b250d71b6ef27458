import { z } from "zod";
import { recipeSheet } from "@/server/services/exports";
import type { Ctx } from "@/server/web/may";
import { sheetResponse, type FileKind } from "../answer";

/** What may stand after "?": another version than the current one, and a factor. */
export const asked = z.object({
  version: z.coerce.number().int().positive().max(1_000_000).optional(),
  scale: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/)
    .optional(),
});

type Which = { id: string; sheet: string; search: z.output<typeof asked> };

export const askRecipeSheet = (ctx: Ctx, { id, sheet, search }: Which) =>
  recipeSheet(ctx, { recipeId: id, sheet, versionNo: search.version, scale: search.scale });

/** Answers the sheet as a file: /exports/recipe/<id>/<sheet>/<kind>. */
export const recipeFile =
  (kind: FileKind) =>
  async (ctx: Ctx, request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const [id = "", sheet = ""] = pathname.split("/").slice(-3);
    const version = searchParams.get("version");
    const search = {
      version: version === null ? undefined : Number(version),
      scale: searchParams.get("scale") ?? undefined,
    };
    return sheetResponse(await askRecipeSheet(ctx, { id, sheet, search }), kind, ctx.locale);
  };
