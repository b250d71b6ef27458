import { csvText } from "@/server/kernel/csv";
import type { Block, ProductLabel, Sheet } from "./sheet";

/**
 * A sheet as rows for a spreadsheet: the heading, then each block under its title with an empty row before it. Cells
 * are texts as shown; `csvText` of the kernel, which writes them, keeps any of them from running as a formula.
 */
export const sheetCsv = (sheet: Sheet): string[][] => [
  [sheet.title],
  [sheet.subtitle],
  [sheet.made],
  ...sheet.blocks.flatMap((block) => [[], ...titleRow(block), ...rowsOf(block)]),
  [],
  [sheet.footer],
];

/** The file itself. */
export const sheetCsvText = (sheet: Sheet): string => csvText(sheetCsv(sheet));

const titleRow = (block: Block): string[][] => ("title" in block && block.title ? [[block.title]] : []);

const rowsOf = (block: Block): string[][] => {
  switch (block.kind) {
    case "facts":
      return block.facts.map((fact) => [fact.term, fact.detail]);
    case "table":
      return [
        block.columns.map((column) => column.label),
        ...block.rows,
        ...(block.total ? [block.total] : []),
        ...(block.note ? [[block.note]] : []),
      ];
    case "text":
      return block.paragraphs.map((paragraph) => [paragraph]);
    case "steps":
      return block.steps.map((step, at) => [String(at + 1), step]);
    case "blanks":
      return block.labels.map((label) => [label, ""]);
    case "labels":
      return [LABEL_HEAD, ...block.labels.map(labelRow)];
  }
};

const LABEL_HEAD = [
  "Product",
  "Maker",
  "Net weight",
  "Ingredients",
  "Lot",
  "Best before",
  "Code",
  "Warnings",
];

const labelRow = (label: ProductLabel): string[] => [
  label.name,
  label.maker,
  label.netWeight,
  label.ingredients,
  label.lot ?? "",
  label.expires ?? "",
  label.qr ?? "",
  label.warnings.join(" "),
];
