import { sheetPdf, type Paper } from "@/components/documents/sheet-pdf";
import { sheetCsvText, type Sheet } from "@/server/services/exports/pure";

export type FileKind = "pdf" | "csv";

const TYPE: Record<FileKind, string> = { pdf: "application/pdf", csv: "text/csv; charset=utf-8" };

/**
 * A sheet as a file to take away; the one place that says what it is called and that nobody keeps it on the way.
 * `locale` is the reader's ("en-US", or a whole Accept-Language): it decides on the paper alone.
 */
export async function sheetResponse(sheet: Sheet, kind: FileKind, locale = "en-US"): Promise<Response> {
  const body = kind === "pdf" ? await sheetPdf(sheet, paperOf(locale)) : sheetCsvText(sheet);
  return new Response(body, {
    headers: {
      "content-type": TYPE[kind],
      "content-disposition": `attachment; filename="${sheet.name}.${kind}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
}

/** Where printers are filled with Letter; everywhere else it is A4 (CLDR, paperSize). */
const LETTER = /^[a-z]{2,3}-(BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)\b/;

const paperOf = (locale: string): Paper => (LETTER.test(locale) ? "LETTER" : "A4");
