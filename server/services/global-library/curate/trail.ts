import { and, desc, eq, or, sql } from "drizzle-orm";
import { consoleEvent } from "@/server/kernel/tables";
import type { SystemDb } from "@/server/kernel/tenant-db";
import { isSame } from "../entry-file/row";
import type { GlobalItem } from "../held";

/** More than one looks through. */
const LATEST = 20;

/** What curators did to an entry, the newest first: its own acts, merges into it, and imports that changed it. */
export async function trailOf(db: SystemDb, { id, slug }: GlobalItem) {
  const events = await db.list(consoleEvent, {
    where: or(
      and(eq(consoleEvent.subjectKind, "library_entry"), eq(consoleEvent.subjectId, id)),
      sql`${consoleEvent.command} = 'library.mergeEntry' and ${consoleEvent.after} ->> 'mergedInto' = ${slug}`,
      sql`${consoleEvent.command} = 'library.importEntries' and ${consoleEvent.after} ? ${slug}`,
    ),
    orderBy: [desc(consoleEvent.at), desc(consoleEvent.id)],
    limit: LATEST,
  });
  return events.map(({ id: eventId, at, command, actorName, subjectLabel, before, after }) => ({
    id: eventId,
    at: at.toISOString(),
    command,
    by: actorName,
    of: subjectLabel ?? "",
    changed:
      command === "library.importEntries"
        ? changedFields((before as Said)?.[slug], (after as Said)?.[slug])
        : changedFields(before, after),
  }));
}

type Said = Record<string, unknown> | null;

/** The fields that say something else; none of an entry that was not there before. */
function changedFields(before: unknown, after: unknown): string[] {
  const [was, is] = [before as Said, (after ?? {}) as Record<string, unknown>];
  if (!was) return [];
  const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...fields].filter((field) => !isSame(was[field], is[field]));
}
