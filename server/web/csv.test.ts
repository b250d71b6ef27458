import { expect, test } from "vitest";
import { csvResponse, everyPage } from "./csv";

test("pages are read to their end and written as one table", async () => {
  const pages = [
    { rows: [["Olive oil", "-1.5"]], next: "a" },
    { rows: [['=cmd, "x"', "2"]], next: undefined },
  ];
  let read = 0;
  const rows = everyPage(async () => pages[read++]!);
  const response = csvResponse("stock list/1", ["Name", "On hand"], rows);
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="stock-list-1.csv"');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Name,On hand\r\nOlive oil,-1.5\r\n"\'=cmd, ""x""",2\r\n');
});
