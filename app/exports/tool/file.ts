import { requireToolSheet } from "@/server/services/exports/pure";
import { publicRoute } from "@/server/web/route";
import { sheetResponse, type FileKind } from "../answer";
import { today } from "./today";

/** The sheet of a calculation as a file: /exports/tool/<tool>/<kind>?s=<share text>. */
export const toolFile = (kind: FileKind) =>
  publicRoute((request) => {
    const { pathname, searchParams } = new URL(request.url);
    const tool = pathname.split("/").at(-2) ?? "";
    const sheet = requireToolSheet(tool, searchParams.get("s") ?? "", today());
    return sheetResponse(sheet, kind, request.headers.get("accept-language") ?? undefined);
  });
