import { descriptionOf, structuredOf } from "@/server/services/global-library/pure";
import type { OpenEntry } from "@/server/services/global-library";
import { Card } from "../ui/card";

/** What search engines are told of an entry's public page; all of it is made from the entry itself. */
export function SearchPreview({ entry }: { entry: OpenEntry }) {
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <p className="text-ink-soft text-sm">/global-items/{entry.slug}</p>
        <p className="text-dye text-lg">{entry.name} · BatchTrack</p>
        <p className="text-ink-soft text-sm">{descriptionOf(entry)}</p>
      </div>
      <details>
        <summary className="text-ink-soft min-h-6 cursor-pointer text-sm leading-6">Structured data</summary>
        <pre
          tabIndex={0}
          aria-label="Structured data"
          className="bg-tray mt-2 overflow-x-auto rounded-md p-3 font-mono text-xs whitespace-pre-wrap"
        >
          {JSON.stringify(structuredOf(entry), null, 2)}
        </pre>
      </details>
    </Card>
  );
}
