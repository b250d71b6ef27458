"use client";

import { formatDecimal, formatMoney, type Formats } from "../../ui/format";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Card } from "../../ui/card";
import { Spinner } from "../../ui/progress";
import { UnitCost } from "../../ui/value";
import { costNote, knownCost } from "../words";
import { massOf, type ByPercent, type Line } from "./lines";
import type { DraftCost } from "./types";
import type { Made } from "./yield-fields";

/** What a batch of this costs, while it is being written. */
export function CostSide({
  cost,
  lines,
  byPercent,
  made,
  formats,
  empty,
  unsaid,
}: {
  cost: { answer: DraftCost | null; busy: boolean };
  lines: readonly Line[];
  byPercent: ByPercent | null;
  made: Made;
  formats: Formats;
  empty: boolean;
  /** No line has an amount yet, so there is nothing to cost. */
  unsaid: boolean;
}) {
  const answered = unsaid ? null : (cost.answer?.cost ?? null);
  const note = answered && costNote(answered.from);
  const told = knownCost(answered);
  const mass = massOf(lines, byPercent, formats.locale);
  return (
    <aside aria-label="Cost of a batch" className="lg:sticky lg:top-6">
      <Card className="grid gap-3">
        <h2 className="text-ink-soft flex items-center justify-between font-sans text-sm">
          One batch {cost.busy && !empty && <Spinner className="text-ink-faint" />}
        </h2>
        {empty ? (
          <p className="text-ink-soft text-sm">Add a line, and its cost appears here.</p>
        ) : unsaid ? (
          <p className="text-ink-soft text-sm">Say how much goes in, and its cost appears here.</p>
        ) : (
          <>
            {answered && (
              <div aria-live="polite">
                {told && <p className="font-title text-2xl">{formatMoney(told.total, formats)}</p>}
                {note && <p className="text-soon text-sm">{note}</p>}
              </div>
            )}
            <dl className="divide-line divide-y text-sm *:flex *:justify-between *:gap-4 *:py-2">
              {told?.perUnit && (
                <div>
                  <dt className="text-ink-soft">Cost a unit</dt>
                  <dd>
                    <UnitCost value={told.perUnit} unit={symbolOf(told.unit ?? "")} formats={formats} />
                  </dd>
                </div>
              )}
              {told?.perPortion && (
                <div>
                  <dt className="text-ink-soft">Cost a piece</dt>
                  <dd>
                    <UnitCost value={told.perPortion} unit={made.name || "piece"} formats={formats} />
                  </dd>
                </div>
              )}
              <div>
                <dt className="text-ink-soft">Goes in</dt>
                <dd>{formatDecimal(String(mass), { locale: formats.locale, maxPlaces: 2 })} g</dd>
              </div>
            </dl>
            {cost.answer && !cost.answer.cost && (
              <p className="text-ink-soft text-sm">You do not have permission to see costs.</p>
            )}
          </>
        )}
      </Card>
    </aside>
  );
}
