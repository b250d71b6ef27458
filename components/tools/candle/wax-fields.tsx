"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Select } from "@/components/ui/inputs";
import { waxOf, WAXES, type CandleState, type Wax } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";

/** The wax, its density and the most fragrance it holds. What is published stands in for an empty field. */
export function WaxFields({ state, set, error }: FieldsProps<CandleState>) {
  const change = (part: Partial<CandleState["wax"]>) => set({ wax: { ...state.wax, ...part } });
  const published = waxOf(state.wax.key);
  return (
    <Section title="Wax">
      <Select
        label="Which wax"
        options={WAXES.map(({ key, name }) => ({ value: key, label: name }))}
        placeholder="Another: I enter its figures"
        value={published ? published.key : ""}
        hint={published && <Published wax={published} />}
        onChange={(event) => change({ key: event.target.value, density: "", mostLoad: "" })}
      />
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
        <NumberField
          label="Density"
          value={state.wax.density}
          placeholder={published?.density}
          error={error("wax.density")}
          hint={published?.densityRange && `Published: ${published.densityRange.join(" to ")} g/ml`}
          onChange={(event) => change({ density: event.target.value })}
        />
        <Select
          label="Measured in"
          options={[
            { value: "g/ml", label: "g per ml" },
            { value: "oz/fl oz", label: "oz per fl oz" },
          ]}
          value={state.wax.densityUnit}
          onChange={(event) =>
            change({ densityUnit: event.target.value as CandleState["wax"]["densityUnit"] })
          }
        />
        <NumberField
          label="Holds at most"
          suffix="%"
          value={state.wax.mostLoad}
          placeholder={published?.load?.to}
          error={error("wax.mostLoad")}
          hint="Of its own weight, from its data sheet"
          className="max-sm:col-span-2"
          onChange={(event) => change({ mostLoad: event.target.value })}
        />
      </div>
    </Section>
  );
}

function Published({ wax }: { wax: Wax }) {
  return (
    <>
      Published figures:{" "}
      {wax.sources.map(({ says, url }, i) => (
        <span key={url}>
          {i > 0 && "; "}
          <a className="text-dye underline" href={url}>
            {says.toLowerCase()}
          </a>
        </span>
      ))}
    </>
  );
}
