import { requirePrintable, requireToolSheet } from "@/server/services/exports/pure";
import { publicFile } from "@/server/web/public-file";
import { sheetResponse, type FileKind } from "../answer";
import { factsFor } from "./facts";
import { today } from "./today";

/** The sheet of a calculation as a file: /exports/tool/<tool>/<kind>?s=<share text>. */
export const toolFile = (kind: FileKind) =>
  publicFile(kind, async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const tool = pathname.split("/").at(-2) ?? "";
    const share = searchParams.get("s") ?? "";
    const sheet = requireToolSheet(tool, share, today(), await factsFor(tool, share));
    if (kind === "pdf") requirePrintable(sheet);
    return sheetResponse(sheet, kind, request.headers.get("accept-language") ?? undefined);
  });
