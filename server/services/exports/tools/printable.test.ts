import { expect, test } from "vitest";
import type { Sheet } from "../sheet";
import { requirePrintable } from "./printable";

const sheetOf = (...tables: number[]): Sheet => ({
  name: "sheet",
  title: "Sheet",
  subtitle: "",
  made: "",
  footer: "",
  blocks: tables.map((rows) => ({
    kind: "table",
    columns: [{ label: "Line" }],
    rows: Array.from({ length: rows }, (_, i) => [String(i)]),
  })),
});

test("a stranger's PDF has 150 rows at most, those of all tables together", () => {
  expect(() => requirePrintable(sheetOf(100, 50))).not.toThrow();
  expect(() => requirePrintable(sheetOf(100, 51))).toThrow(/150 rows at most/);
});
