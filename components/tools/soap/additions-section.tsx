"use no memo";

import { placeOf, newOil } from "@/server/services/public-tools/pure";
import { NumberField } from "@/components/ui/amount-fields";
import { Card, Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { TextInput } from "@/components/ui/inputs";
import { Rows } from "../rows";
import { AcidRows } from "./acid-rows";
import { More } from "./more";
import { OilFields } from "./oil-fields";
import { OIL_LINE } from "./oils-section";
import type { SoapPart } from "./part";

/** Fragrance, acids that eat lye, additives, and fats that are added after the cook. */
export function AdditionsSection(part: SoapPart) {
  const { state, set, error } = part;
  return (
    <Section title="Fragrance and additives">
      <Card className="grid gap-5">
        <div className="flex flex-wrap items-start gap-4">
          <NumberField
            label="Fragrance"
            suffix="%"
            className="w-40"
            value={state.fragrance.percent}
            error={error("fragrance.percent")}
            onChange={(event) =>
              set({ fragrance: { ...state.fragrance, percent: event.currentTarget.value } })
            }
          />
          <Segmented
            legend="percent of"
            name="basis"
            choices={[
              { value: "oils", label: "the oils" },
              { value: "total", label: "the whole batch" },
            ]}
            value={state.fragrance.basis}
            onChoice={(basis) => set({ fragrance: { ...state.fragrance, basis: basis as "oils" | "total" } })}
          />
        </div>
        <More title="Acids and additives">
          <AcidRows {...part} />
          <Rows
            legend="Additives"
            rows={state.additives}
            fresh={() => ({ name: "", percent: "" })}
            add="Add an additive"
            grid="grid-cols-[minmax(0,2fr)_minmax(0,1fr)]"
            onRows={(additives) => set({ additives })}
          >
            {(row, change, i) => (
              <>
                <TextInput
                  label="Additive"
                  placeholder="Kaolin clay"
                  value={row.name}
                  onChange={(event) => change({ name: event.currentTarget.value })}
                />
                <NumberField
                  label="Of the oils"
                  suffix="%"
                  value={row.percent}
                  error={error(`additives.${i}.percent`)}
                  onChange={(event) => change({ percent: event.currentTarget.value })}
                />
              </>
            )}
          </Rows>
        </More>
        <More title="Superfat added after the cook (hot process)">
          <PostCookFields {...part} />
        </More>
      </Card>
    </Section>
  );
}

function PostCookFields({ state, set, error, result }: SoapPart) {
  return (
    <Rows
      legend="Fats after the cook"
      rows={state.postCook}
      fresh={newOil}
      add="Add a fat"
      grid={OIL_LINE}
      onRows={(postCook) => set({ postCook })}
    >
      {(row, change, i) => {
        const at = placeOf(state.postCook, i);
        return (
          <OilFields
            {...{ row, change, error }}
            byPercent={false}
            place={`postCook.${at}`}
            hasOwnSap={false}
            hasPrice={state.hasPrices}
            result={result?.postCook[at]}
          />
        );
      }}
    </Rows>
  );
}
