import { Badge, type Tone } from "../ui/badge";
import { Card } from "../ui/card";
import { Callout } from "../ui/notice";
import type { ImportPreview } from "./act-types";
import { fieldWord } from "./words";

type Line = ImportPreview["lines"][number];

const DOES: Record<Line["does"], { word: string; tone: Tone }> = {
  added: { word: "New", tone: "moss" },
  changed: { word: "Changed", tone: "dye" },
  restored: { word: "Comes back", tone: "dye" },
  unchanged: { word: "As it is", tone: "plain" },
  refused: { word: "Refused", tone: "brick" },
};

/** More than anybody looks through; what is refused comes first and is never cut. */
const SHOWN = 200;

/** What an import would do, entry by entry; what stays as it is is only counted. */
export function ImportLines({ preview: { counts, lines } }: { preview: ImportPreview }) {
  const refused = lines.filter(({ does }) => does === "refused");
  const others = lines.filter(({ does }) => does !== "refused");
  const shown = [...refused, ...others.slice(0, SHOWN)];
  return (
    <section aria-label="What it would do" className="grid gap-4">
      {refused.length > 0 ? (
        <Callout tone="brick" live title={`${told(refused.length)} refused: nothing can be imported`}>
          Mend what is said below in the text, and check it again.
        </Callout>
      ) : (
        <Callout tone={others.length > 0 ? "moss" : "note"} live title={sentence(counts)} />
      )}
      {shown.length > 0 && (
        <Card flush>
          <ul className="divide-line divide-y">
            {shown.map((line, i) => (
              <li key={`${line.slug} ${i}`} className="grid gap-1 px-4 py-3">
                <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                  <Badge tone={DOES[line.does].tone}>{DOES[line.does].word}</Badge>
                  <span className="font-medium">{line.name}</span>
                  <span className="text-ink-soft text-sm">{line.changes.map(fieldWord).join(", ")}</span>
                </span>
                {line.problems.map(({ field, message }) => (
                  <span key={field + message} className="text-brick text-sm">
                    {field && `${fieldWord(field)}: `}
                    {message}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {others.length > SHOWN && (
        <p className="text-ink-soft text-sm">And {others.length - SHOWN} more that would be written.</p>
      )}
    </section>
  );
}

const told = (count: number) => (count === 1 ? "One entry is" : `${count} entries are`);

function sentence({ added, changed, restored, unchanged }: ImportPreview["counts"]): string {
  const parts = [
    added && `${added} new`,
    changed && `${changed} changed`,
    restored && `${restored} brought back`,
    unchanged && `${unchanged} as it is`,
  ].filter(Boolean);
  if (added + changed + restored === 0) return `Nothing would change: ${unchanged} as it is`;
  return parts.join(", ");
}
