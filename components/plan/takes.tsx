import { formatMoney, formatQuantity, type Formats } from "../ui/format";
import { Nothing } from "../ui/value";
import type { LiveLine } from "./types";

/** The lots that would be taken, oldest first: the first in sight, all of them one click away. */
export function Takes({ line, formats }: { line: LiveLine; formats: Formats }) {
  const [first, ...more] = line.takes;
  if (!first) return line.isTracked ? <Nothing /> : <span className="text-ink-soft">No lots kept</span>;
  const say = (quantity: string) => formatQuantity(quantity, line.unit, { ...formats, maxPlaces: 2 });
  if (more.length === 0)
    return (
      <span className="whitespace-nowrap">
        <span className="font-mono text-xs">{first.fifoCode}</span>
      </span>
    );
  return (
    <details>
      <summary className="decoration-edge inline-flex min-h-6 list-none items-center whitespace-nowrap underline decoration-dotted underline-offset-4">
        {line.takes.length} lots
        <span className="sr-only"> of {line.itemName}</span>
      </summary>
      <ul className="text-ink-soft grid gap-0.5 text-xs">
        {line.takes.map((take) => (
          <li key={take.lotId} className="whitespace-nowrap">
            <span className="font-mono">{take.fifoCode}</span> {say(take.quantity)}
            {take.cost !== null && ` · ${formatMoney(take.cost, formats)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
