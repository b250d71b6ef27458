import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalItem } from "@/db/schema";
import { consoleCommand, consoleQuery } from "@/server/kernel/console";
import { uuidv7 } from "@/server/kernel/ids";
import { fileEntryOf, rowOf } from "../entry-file/row";
import { openLibrary } from "../open";
import { ImportRefused } from "./errors";
import { planImport, type ImportLine } from "./import-plan";
import { curatedBy } from "./write";

/** Twice the library as it is: as much as a form may carry, too. */
export const LONGEST_IMPORT = 700_000;

const input = z.strictObject({
  text: z
    .string({ error: "Paste the entries, or choose a file." })
    .min(1, "Paste the entries, or choose a file.")
    .max(LONGEST_IMPORT, "That is too much at a time: at most 700,000 characters."),
});

const countOf = (lines: readonly ImportLine[], does: ImportLine["does"]) =>
  lines.filter((line) => line.does === does).length;

const counts = (lines: readonly ImportLine[]) => ({
  added: countOf(lines, "added"),
  changed: countOf(lines, "changed"),
  restored: countOf(lines, "restored"),
  unchanged: countOf(lines, "unchanged"),
  refused: countOf(lines, "refused"),
});

/** What importing this text would do, without doing it. Of what stays as it is, only the number is told. */
export const previewImport = consoleQuery({
  name: "library.previewImport",
  can: "dev.library",
  input,
  async run({ db }, { text }) {
    const lines = planImport(text, await db.list(globalItem, { orderBy: [globalItem.slug] }));
    return {
      counts: counts(lines),
      lines: lines
        .filter(({ does }) => does !== "unchanged")
        .map(({ entry: _entry, row: _row, ...told }) => told),
    };
  },
});

/**
 * Adds and changes what a text in the format of the data files says; entries that it does not name stay. All or nothing: refuses
 * where one of them breaks a rule. What was changed or added is curated from then on.
 */
export const importEntries = consoleCommand({
  name: "library.importEntries",
  can: "dev.library",
  input,
  async run(ctx, { text }) {
    const lines = planImport(text, await openLibrary(ctx.db));
    const told = counts(lines);
    if (told.refused > 0) throw new ImportRefused(told.refused);
    const touched = lines.filter(({ does }) => does !== "unchanged");
    await Promise.all(
      touched.map(({ entry, row }) => {
        const wanted = { ...rowOf(entry!), isActive: true, ...curatedBy(ctx) };
        return row
          ? ctx.db.update(globalItem, eq(globalItem.id, row.id), wanted)
          : ctx.db.insert(globalItem, { id: uuidv7(), ...wanted });
      }),
    );
    const label = `${touched.length} of ${lines.length} entries`;
    ctx.audit({
      subject: { kind: "library", id: "import", label },
      before: Object.fromEntries(touched.flatMap(({ slug, row }) => (row ? [[slug, fileEntryOf(row)]] : []))),
      after: Object.fromEntries(touched.map(({ slug, entry }) => [slug, entry])),
    });
    return told;
  },
});
