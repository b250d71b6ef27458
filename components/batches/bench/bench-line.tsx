import { CircleCheck } from "lucide-react";
import type { Formats } from "../../ui/format";
import type { BatchLineView } from "../types";
import { amountText, asLineSays } from "../words";

/** What is to be weighed now, to be read from across the bench. */
export function BenchLine({ line, note, formats }: { line: BatchLineView; note?: string; formats: Formats }) {
  return (
    <div className="grid gap-3 text-center">
      <h2 className="text-3xl">{line.itemName}</h2>
      <p className="font-title text-6xl leading-none whitespace-nowrap max-sm:text-5xl">
        {amountText(line.planned, formats)}
      </p>
      {note && <p className="text-lg">{note}</p>}
      {line.lots.length > 0 && (
        <p className="text-ink-soft">
          {line.lots.map((lot, i) => (
            <span key={lot.lotId ?? i} className="mx-2 inline-block whitespace-nowrap">
              <span className="font-mono">{lot.fifoCode ?? "never runs out"}</span>{" "}
              {amountText(asLineSays(line, lot.quantity), formats)}
            </span>
          ))}
        </p>
      )}
      {line.actual && (
        <p className="text-moss inline-flex items-center justify-center gap-2 text-lg">
          <CircleCheck aria-hidden className="size-5" />
          Checked off with {amountText(line.actual, formats)}
        </p>
      )}
    </div>
  );
}
