"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Select } from "@/components/ui/inputs";
import {
  acidsOf,
  newAcid,
  placeAmong,
  withAcids,
  type SoapResult,
} from "@/server/services/public-tools/pure";
import { Rows } from "../rows";
import type { SoapPart } from "./part";
import { weight } from "./shown";

const NAMES: Record<SoapResult["acids"][number]["kind"], string> = {
  citric_anhydrous: "Citric acid, anhydrous",
  citric_monohydrate: "Citric acid, monohydrate",
  lactic: "Lactic acid",
};
const OPTIONS = Object.entries(NAMES).map(([value, label]) => ({ value, label }));

/** Acids that eat lye before any fat can, and how much each of them eats. */
export function AcidRows({ state, set, error, result }: SoapPart) {
  const acids = acidsOf(state);
  return (
    <>
      <Rows
        legend="Acids"
        rows={acids}
        fresh={newAcid}
        add="Add an acid"
        isTall
        grid="grid-cols-2 max-sm:*:first:col-span-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]"
        onRows={(rows) => set(withAcids(rows))}
      >
        {(row, change, i) => {
          const place = `acids.${placeAmong(acids, i)}`;
          return (
            <>
              <Select
                label="Acid"
                options={OPTIONS}
                value={row.kind}
                onChange={(event) => change({ kind: event.currentTarget.value as typeof row.kind })}
              />
              <NumberField
                label="Of the oils"
                suffix="%"
                value={row.percent}
                error={error(`${place}.percent`)}
                onChange={(event) => change({ percent: event.currentTarget.value })}
              />
              {row.kind === "lactic" && (
                <NumberField
                  label="Its strength"
                  suffix="%"
                  value={row.strength}
                  error={error(`${place}.strength`)}
                  onChange={(event) => change({ strength: event.currentTarget.value })}
                />
              )}
            </>
          );
        }}
      </Rows>
      {result?.acids.map((acid, i) => (
        <p key={i} className="text-ink-soft text-sm">
          {NAMES[acid.kind]} eats {eaten(acid)}, which is already in the lye.
        </p>
      ))}
    </>
  );
}

const eaten = ({ naoh, koh }: SoapResult["acids"][number]): string =>
  [naoh !== "0" && `${weight(naoh)} of NaOH`, koh !== "0" && `${weight(koh)} of KOH`]
    .filter(Boolean)
    .join(" and ");
