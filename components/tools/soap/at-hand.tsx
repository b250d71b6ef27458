"use no memo";

import type { SoapResult } from "@/server/services/public-tools/pure";
import { weight } from "./shown";

/** On a phone the answer stays in sight while one types; a wide screen has the summary beside the fields. */
export function AtHand({ result }: { result: SoapResult | null }) {
  const parts = result
    ? [
        ["NaOH", result.naoh],
        ["KOH", result.koh],
        ["Water", result.water],
        ["Batch", result.total],
      ].filter(([, grams]) => grams !== "0")
    : [];
  return (
    <div
      aria-hidden
      data-print="hide"
      className="border-line bg-sheet shadow-sheet sticky bottom-2 flex min-h-12 items-center justify-around gap-3 rounded-lg border px-4 py-2 text-sm lg:hidden"
    >
      {parts.length === 0 && <span className="text-ink-soft">Something is to be mended first</span>}
      {parts.map(([name, grams]) => (
        <span key={name} className="grid text-center">
          <span className="text-ink-soft text-xs">{name}</span>
          <span className="font-medium tabular-nums">{weight(grams!)}</span>
        </span>
      ))}
    </div>
  );
}
