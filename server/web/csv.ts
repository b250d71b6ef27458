import "server-only";
import { stringify } from "csv-stringify";
import { Readable } from "node:stream";
import { plainCell } from "@/server/kernel/csv";

/**
 * A table as a file to take away, written page by page as it is read: a long list never stands in memory as a whole.
 * `name` without its ending. Comma-separated, quoted where needed, with a mark that makes spreadsheets read UTF-8.
 */
export function csvResponse(
  name: string,
  head: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): Response {
  const lines = stringify({ bom: true, record_delimiter: "\r\n" });
  Readable.from(withHead(head, rows))
    .on("error", (error) => lines.destroy(error))
    .pipe(lines);
  return new Response(Readable.toWeb(lines) as ReadableStream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.csv"`,
    },
  });
}

async function* withHead(head: readonly string[], rows: AsyncIterable<readonly string[]>) {
  yield head.map(plainCell);
  for await (const row of rows) yield row.map(plainCell);
}

/** Reads a list that comes in pages to its end. */
export async function* everyPage<R>(
  read: (cursor: string | undefined) => Promise<{ rows: readonly R[]; next?: string }>,
): AsyncGenerator<R> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield* page.rows;
    cursor = page.next;
  } while (cursor);
}
