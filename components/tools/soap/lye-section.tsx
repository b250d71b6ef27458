"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Card, Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { Select } from "@/components/ui/inputs";
import { SAP_SOURCES, type SoapState } from "@/server/services/public-tools/pure";
import type { SoapPart } from "./part";
import { percent } from "./shown";

/** Which lye, how pure, and how much of it is left out. */
export function LyeSection({ state, set, error, result }: SoapPart) {
  const { lyeKind } = state;
  return (
    <Section title="Lye and superfat">
      <Card className="grid gap-5">
        <Segmented
          legend="Lye"
          hideLegend
          name="lye"
          choices={[
            { value: "naoh", label: "NaOH, bars" },
            { value: "koh", label: "KOH, liquid" },
            { value: "dual", label: "Both" },
          ]}
          value={lyeKind}
          onChoice={(kind) => set({ lyeKind: kind as SoapState["lyeKind"] })}
        />
        <div className="grid items-start gap-4 sm:grid-cols-3">
          {lyeKind !== "koh" && (
            <NumberField
              label="Purity of the NaOH"
              suffix="%"
              value={state.naohPurity}
              error={error("lye.naohPurity")}
              onChange={(event) => set({ naohPurity: event.currentTarget.value })}
            />
          )}
          {lyeKind !== "naoh" && (
            <NumberField
              label="Purity of the KOH"
              suffix="%"
              value={state.kohPurity}
              error={error("lye.kohPurity")}
              hint="Most flakes are about 90 %."
              onChange={(event) => set({ kohPurity: event.currentTarget.value })}
            />
          )}
          {lyeKind === "dual" && (
            <NumberField
              label="NaOH in the lye"
              suffix="%"
              value={state.naohShare}
              error={error("lye.naohShare")}
              hint="Of its molecules, not its weight."
              onChange={(event) => set({ naohShare: event.currentTarget.value })}
            />
          )}
          <NumberField
            label="Superfat"
            suffix="%"
            value={state.superfat}
            error={error("superfat")}
            hint="The lye that is left out."
            onChange={(event) => set({ superfat: event.currentTarget.value })}
          />
          <Select
            label="SAP values of"
            value={state.sapSource}
            options={Object.entries(SAP_SOURCES).map(([value, label]) => ({ value, label }))}
            onChange={(event) => set({ sapSource: event.currentTarget.value as SoapState["sapSource"] })}
          />
        </div>
        {result && result.superfat.lowest !== result.superfat.highest && (
          <p className="text-ink-soft max-w-prose text-sm">
            Charts disagree. With the lowest and the highest value printed for each of these oils, this lye
            leaves a superfat of {percent(result.superfat.lowest, 1)} to {percent(result.superfat.highest, 1)}
            .
          </p>
        )}
      </Card>
    </Section>
  );
}
