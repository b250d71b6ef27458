"use no memo";

import { Card, DescriptionList, Section } from "@/components/ui/card";
import { type DilutionResult, type UnitsResult, type UnitsState } from "@/server/services/public-tools/pure";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { FactTable } from "../frame/fact-table";
import { shownFigure } from "../shown-money";
import { shownPercent } from "../shown";

/** Twelve figures behind the point are as many as stock is kept with. */
const shown = (amount: string, unit: string) => `${shownFigure(amount, 6)}\u00a0${symbolOf(unit)}`;

/** The amount in the unit asked for, how it was made, and in every other unit. */
export function ConvertAnswer({ result }: { result: UnitsResult }) {
  return (
    <Section title="Converted">
      <Card className="grid gap-2">
        <output className="font-title text-2xl wrap-break-word">{shown(result.amount, result.unit)}</output>
        <ol className="text-ink-soft grid gap-0.5 text-sm">
          {result.path.map(({ text }, i) => (
            <li key={i}>{text}</li>
          ))}
        </ol>
      </Card>
      <details>
        <summary className="text-dye min-h-6 w-fit cursor-pointer">In every unit</summary>
        <div className="pt-3">
          <FactTable
            caption="The same amount in every unit"
            head="Unit"
            columns={["Amount"]}
            rows={result.everywhere.map(({ name, unit, amount }) => ({
              label: name,
              cells: [shown(amount, unit)],
            }))}
          />
        </div>
      </details>
    </Section>
  );
}

/** What to take and what to fill up with. */
export function DilutionAnswer({ result, state }: { result: DilutionResult; state: UnitsState }) {
  return (
    <Section title="Diluted">
      <Card>
        <DescriptionList
          items={[
            {
              term: "Take",
              detail: `${shown(result.amount, state.have.unit)} of ${shownPercent(result.strength)}`,
            },
            { term: "Fill up with", detail: shown(result.diluent, state.wanted.unit) },
            {
              term: "To make",
              detail: `${shown(result.wantedAmount, state.wanted.unit)} of ${shownPercent(result.wantedStrength)}`,
            },
            { term: "In parts", detail: `1 to ${shownFigure(result.parts)}` },
          ]}
        />
      </Card>
    </Section>
  );
}
