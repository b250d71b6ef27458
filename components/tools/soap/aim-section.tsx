"use no memo";

import { Button } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { Checkbox, Select } from "@/components/ui/inputs";
import {
  suggest,
  typedFigure,
  SOAP_AIMS as AIMS,
  type SoapAim as Aim,
  type OilRow,
} from "@/server/services/public-tools/pure";
import { FactTable } from "../frame/fact-table";
import { Notices } from "../frame/notices";
import { More } from "./more";
import type { SoapPart } from "./part";
import { percent } from "./shown";

const AIM_OPTIONS = Object.entries(AIMS).map(([value, { label }]) => ({ value, label }));

/** Percentages that would bring the bar where one wants it. Locked oils stay as they are. */
export function AimSection({ state, set }: SoapPart) {
  const rows = state.oils.filter((row) => row.id);
  const answer = suggest({
    oils: rows.map(({ id, percent, isLocked }) => ({ id, percent: typedFigure(percent), isLocked })),
    aims: AIMS[state.aim].aims,
  });
  const suggested = answer.ok ? answer.result : null;
  const lock = (row: OilRow, isLocked: boolean) =>
    set({ oils: state.oils.map((one) => (one === row ? { ...one, isLocked } : one)) });
  const take = (percents: readonly string[]) =>
    set({
      oils: state.oils.map((one) => (one.id ? { ...one, percent: percents[rows.indexOf(one)]! } : one)),
    });
  return (
    <Section title="Aim at a bar">
      <Card className="grid gap-4">
        <Select
          label="The bar should have"
          className="max-w-md"
          options={AIM_OPTIONS}
          value={state.aim}
          onChange={(event) => set({ aim: event.currentTarget.value as Aim })}
        />
        <More title="Oils that are to stay as they are">
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {rows.map((row, i) => (
              <Checkbox
                key={i}
                label={row.name}
                checked={row.isLocked}
                onChange={(event) => lock(row, event.currentTarget.checked)}
              />
            ))}
          </div>
        </More>
        {!answer.ok && <Notices of={answer} />}
        {suggested && !suggested.isChanged && (
          <p className="text-ink-soft text-sm">
            {suggested.isReached
              ? "Your oils are already there."
              : "No other shares of these oils come closer. Another oil would have to."}
          </p>
        )}
        {suggested?.isChanged && (
          <>
            <FactTable
              caption="Suggested percentages"
              head="Oil"
              columns={["Now", "Suggested"]}
              rows={rows.map((row, i) => ({
                label: row.name,
                cells: [`${row.percent} %`, percent(suggested.percents[i]!)],
              }))}
            />
            <div className="flex flex-wrap items-center gap-4">
              <Button onClick={() => take(suggested.percents)}>Use these</Button>
              {!suggested.isReached && (
                <p className="text-ink-soft text-sm">As close as these oils come; not all the way.</p>
              )}
            </div>
          </>
        )}
      </Card>
    </Section>
  );
}
