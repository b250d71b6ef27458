import { expect, test } from "vitest";
import type { Block, Sheet } from "@/server/services/exports/pure";
import { sheetPdf } from "./sheet-pdf";
import { wordsOf } from "./testing-pdf";

const sheet = (blocks: Block[], title = "Olive bar"): Sheet => ({
  name: "soap-olive-bar-2026-11-21",
  title,
  subtitle: "Soap sheet",
  made: "November 21, 2026",
  blocks,
  footer: "Reckoned from what was typed.",
});

const table = (rows: number): Block => ({
  kind: "table",
  title: "What to weigh",
  columns: [{ label: "Ingredient" }, { label: "g", numeric: true }],
  rows: Array.from({ length: rows }, (_, i) => [`Oil ${i + 1}.`, "123.4"]),
  total: ["Together", "1234.0"],
});

test("a PDF says what its sheet says, in the letters of its maker", async () => {
  const bytes = await sheetPdf(sheet([table(3)], "Café-Öl ω-3 Ελιά Мыло żółć"), "A4");
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  const [page = ""] = wordsOf(bytes);
  for (const words of [
    "Café-Öl ω-3 Ελιά Мыло żółć",
    "What to weigh",
    "Oil 3.",
    "123.4",
    "1234.0",
    "Page 1 of 1",
  ])
    expect(page).toContain(words);
});

test("a long table has its head on every page, and every page its number and its foot", async () => {
  const pages = wordsOf(await sheetPdf(sheet([table(120)]), "LETTER"));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page, at) => {
    for (const words of ["Ingredient", "Reckoned from what was typed.", `Page ${at + 1} of ${pages.length}`])
      expect(page).toContain(words);
  });
  expect(pages.filter((page) => page.includes("Oil 77.")).length).toBe(1);
});

test("a title goes on to the page of its table, wherever the one before it ends", async () => {
  for (const rows of [24, 25, 26, 27, 28]) {
    const second: Block = { ...table(5), title: "The second table" } as Block;
    const pages = wordsOf(await sheetPdf(sheet([table(rows), second]), "LETTER"));
    const withTitle = pages.filter((page) => page.includes("The second table"));
    expect(withTitle.every((page) => page.split("The second table")[1]!.includes("Oil 1."))).toBe(true);
    expect(withTitle.length).toBe(1);
  }
});

test("every kind of block is laid out", async () => {
  const label = {
    name: "Ελιά bar",
    maker: "Lavender Lane",
    netWeight: "100 g (3.5 oz)",
    ingredients: "Sodium Olivate, Aqua",
    lot: "LAV-26-003",
    expires: "Nov 2028",
    qr: "https://example.com/lot",
    warnings: ["For external use only."],
  };
  const [page = ""] = wordsOf(
    await sheetPdf(
      sheet([
        { kind: "facts", facts: [{ term: "Superfat", detail: "5 %" }] },
        { kind: "text", title: "With lye", paragraphs: ["Goggles on."] },
        { kind: "steps", title: "Making it", steps: ["Melt the oils."] },
        { kind: "blanks", title: "On the day", labels: ["Made by", ""] },
        { kind: "labels", perRow: 2, labels: [label, { ...label, lot: null, expires: null, qr: null }] },
      ]),
      "A4",
    ),
  );
  for (const words of [
    "Superfat",
    "Goggles on.",
    "1.",
    "Melt the oils.",
    "Made by",
    "Ελιά bar",
    "Lot LAV-26-003",
  ])
    expect(page).toContain(words);
});
