import type { OpenEntry } from "@/server/services/global-library";
import { formatInstant, type Formats } from "../ui/format";
import { actWord, fieldWord } from "./words";

/** What curators did to an entry, the newest first. */
export function EntryTrail({
  entry,
  formats,
}: {
  entry: OpenEntry;
  formats: Pick<Formats, "locale" | "timeZone">;
}) {
  if (entry.trail.length === 0)
    return (
      <p className="text-ink-soft text-sm">No curator changed it yet; it says what its data file says.</p>
    );
  return (
    <ol className="border-line grid gap-4 border-l pl-4">
      {entry.trail.map((act) => (
        <li key={act.id} className="grid gap-0.5">
          <span>
            {act.by} {actWord(act.command)}
            {act.command === "library.mergeEntry" &&
              ` ${act.of} ${act.of === entry.name ? "into another" : "into it"}`}
          </span>
          {act.command !== "library.addEntry" && <ChangedFields fields={act.changed} />}
          <time dateTime={act.at} className="text-ink-faint text-sm tabular-nums">
            {formatInstant(act.at, formats)}
          </time>
        </li>
      ))}
    </ol>
  );
}

/** How an entry stands is said by the act itself. */
function ChangedFields({ fields }: { fields: readonly string[] }) {
  const told = fields.filter((field) => !["archived", "mergedInto"].includes(field));
  if (told.length === 0) return null;
  return <span className="text-ink-soft text-sm">{told.map(fieldWord).join(", ")}</span>;
}
