/** What a table written for spreadsheets must keep to; pure and browser-safe. */

const FIGURE = /^-?\d+(\.\d+)?$/;

/**
 * A cell that no spreadsheet runs as a formula: what begins with = + - @ tab or CR gets a quote before it. A plain
 * figure below zero stays a figure.
 */
export const plainCell = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !FIGURE.test(text) ? `'${text}` : text;

/** A short table as a whole: comma-separated, with a mark that makes spreadsheets read UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  "\ufeff" + rows.map((row) => `${row.map((cell) => quoted(plainCell(cell))).join(",")}\r\n`).join("");

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
