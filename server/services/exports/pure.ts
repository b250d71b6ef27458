/** The model of every document that leaves the workshop, and what turns it into rows; pure and browser-safe. */
export type { Block, Cell, ProductLabel, Sheet } from "./sheet";
export { sheetCsv, sheetCsvText } from "./sheet-csv";
export { datedFileName } from "@/server/kernel/file-name";
export { requirePrintable, TooLongToPrint } from "./tools/printable";
export { requireToolSheet } from "./tools/require-sheet";
export { hasSheet, inciWanted, toolSheet } from "./tools/tool-sheet";
export type { Facts as ToolSheetFacts, NoSheet } from "./tools/shape";
export {
  BATCH_SHEETS,
  RECIPE_SHEETS,
  sheetsOfRecipe,
  type BatchSheetName,
  type RecipeSheetName,
} from "./which";
