import { familyOne } from "@/server/services/global-library/pure";
import type { ListedEntry } from "@/server/services/global-library";
import { formatDecimal } from "../ui/format";
import { UiLink } from "../ui/link";

/** Entries as rows that one can hit with a thumb; each leads to its page. */
export function EntryList({ entries }: { entries: readonly ListedEntry[] }) {
  return (
    <ul className="border-line bg-sheet shadow-sheet divide-line grid divide-y overflow-hidden rounded-lg border">
      {entries.map((entry) => (
        <li key={entry.slug} className="hover:bg-tray relative flex items-baseline gap-4 px-4 py-3">
          <div className="grid min-w-0 flex-1 gap-0.5">
            <UiLink
              href={`/global-items/${entry.slug}`}
              className="font-medium after:absolute after:inset-0 hover:underline"
            >
              {entry.name}
            </UiLink>
            {entry.inci && <span className="text-ink-soft truncate text-sm">{entry.inci}</span>}
          </div>
          <span className="text-ink-soft shrink-0 text-right text-sm tabular-nums">
            {familyOne(entry.family)}
            {entry.density && (
              <span className="block">{formatDecimal(entry.density, { locale: "en-US" })} g/ml</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
