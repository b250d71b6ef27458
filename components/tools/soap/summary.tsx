"use no memo";

import { Card, Stat, Stats } from "@/components/ui/card";
import type { Calculated, SoapResult } from "@/server/services/public-tools/pure";
import { Notices } from "../frame/notices";
import { QualityPanel } from "./quality-panel";
import { figure, percent, weight } from "./shown";

/** The answer at a glance: lye, water, the batch, what to think about, and what bar it makes. */
export function Summary({ answer }: { answer: Calculated<SoapResult> }) {
  const result = answer.ok ? answer.result : null;
  const shown = (text: string | undefined) => (text === undefined ? "–" : weight(text));
  const ounces = (text: string | undefined) => (text === undefined ? " " : weight(text, "oz"));
  const hasNaoh = !result || result.naoh !== "0";
  const hasKoh = result !== null && result.koh !== "0";
  return (
    <>
      <Stats className="sm:grid-cols-2 *:odd:last:col-span-2">
        {hasNaoh && <Stat label="NaOH" value={shown(result?.naoh)} note={ounces(result?.naoh)} />}
        {hasKoh && <Stat label="KOH" value={shown(result.koh)} note={ounces(result.koh)} />}
        <Stat label="Water" value={shown(result?.water)} note={ounces(result?.water)} />
        <Stat
          label="Lye concentration"
          value={result ? percent(result.concentration, 1) : "–"}
          note={result ? `water : lye ${figure(result.ratio)} : 1` : " "}
        />
        <Stat label="Whole batch" value={shown(result?.total)} note={ounces(result?.total)} />
      </Stats>
      <Notices of={answer} />
      {result && (
        <Card className="grid gap-4">
          <h2 className="text-xl">The bar</h2>
          <QualityPanel profile={result} />
        </Card>
      )}
    </>
  );
}
