import fs from "node:fs";
import path from "node:path";

/** Tables in docs/ that the code knows: written by tests (UPDATE_DOCS=1), and stale ones fail. */

/** A table of Markdown as prettier writes it, so that formatting never makes it stale. The first row is the head. */
export function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, i) => Math.max(3, ...rows.map((row) => row[i]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(rows[0]!), line(widths.map((w) => "-".repeat(w))), ...rows.slice(1).map(line)].join("\n");
}

/**
 * Compares the part of a page between `<!-- name -->` and `<!-- /name -->` with what it should say; with UPDATE_DOCS=1
 * writes it first. Answers whether the page is true.
 */
export function documented(page: string, name: string, text: string): boolean {
  const file = path.resolve("docs", page);
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  const [head, rest] = before.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) throw new Error(`${page} has no part called ${name}`);
  const after = `${head}${begin}\n\n${text.trim()}\n\n${end}${tail}`;
  if (process.env.UPDATE_DOCS === "1") fs.writeFileSync(file, after);
  return before === after || process.env.UPDATE_DOCS === "1";
}
