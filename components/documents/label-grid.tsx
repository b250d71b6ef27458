import type { ProductLabel } from "@/server/services/exports/pure";
import { qrOf } from "./qr";

/** Labels as they come out of the printer, so many in a row; on a phone one below another. */
export function LabelGrid({ labels, perRow }: { labels: readonly ProductLabel[]; perRow: number }) {
  return (
    <ul
      className="grid gap-2 max-sm:grid-cols-1! print:gap-1"
      style={{ gridTemplateColumns: `repeat(${perRow}, minmax(0, 1fr))` }}
    >
      {labels.map((label, at) => (
        <li
          key={at}
          className="border-edge grid content-between gap-2 border border-dashed p-3 text-xs break-inside-avoid"
        >
          <div>
            <p className="font-title text-lg leading-tight">{label.name}</p>
            <p className="text-ink-soft">{label.maker}</p>
          </div>
          <div className="flex gap-3">
            <div className="grid min-w-0 flex-1 content-start gap-1">
              <p>{label.ingredients}</p>
              {label.warnings.map((warning) => (
                <p key={warning} className="font-medium">
                  {warning}
                </p>
              ))}
            </div>
            {label.qr !== null && <Code text={label.qr} />}
          </div>
          <p className="flex flex-wrap justify-between gap-x-3 font-medium">
            <span>{label.netWeight}</span>
            {label.lot && <span>Lot {label.lot}</span>}
            {label.expires && <span>Best before {label.expires}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Black on white in either light: scanners want nothing else. */
function Code({ text }: { text: string }) {
  const { size, path } = qrOf(text);
  return (
    <svg role="img" aria-label={`Code: ${text}`} viewBox={`0 0 ${size} ${size}`} className="size-20 shrink-0">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
