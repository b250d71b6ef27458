import { expect, test } from "vitest";
import { csvText, plainCell } from "./csv";

test.each([
  ["=1+2", "'=1+2"],
  ["+49 30 1", "'+49 30 1"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["-12.5", "-12.5"],
  ["Olive oil", "Olive oil"],
])("%j becomes %j", (given, shown) => expect(plainCell(given)).toBe(shown));

test("a table as text: quoted where needed, no formulas, lines that every spreadsheet ends alike", () => {
  const rows = [
    ["oil", "g"],
    ['Olive, "extra"', "-1.5"],
    ["two\nlines", "=1+2"],
  ];
  expect(csvText(rows)).toBe(`\ufeffoil,g\r\n"Olive, ""extra""",-1.5\r\n"two\nlines",'=1+2\r\n`);
});
