"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { Card, Section } from "@/components/ui/card";
import { Select } from "@/components/ui/inputs";
import { UnitField } from "../frame/unit-field";
import { CURRENCY_OPTIONS } from "../shown-money";
import { WEIGHTS } from "./oil-fields";
import type { SoapPart } from "./part";

/** The currency, and what the lye costs; each oil has its price in its own line. */
export function PricesSection({ state, set, error }: SoapPart) {
  return (
    <Section title="Prices">
      <Card className="grid items-start gap-4 sm:grid-cols-3">
        <Select
          label="Currency"
          options={CURRENCY_OPTIONS}
          value={state.currency}
          onChange={(event) => set({ currency: event.currentTarget.value })}
        />
        {state.lyeKind !== "koh" && (
          <NumberField
            label="Price of the NaOH"
            value={state.naohPrice}
            error={error("lye.naohCost.price")}
            onChange={(event) => set({ naohPrice: event.currentTarget.value })}
          />
        )}
        {state.lyeKind !== "naoh" && (
          <NumberField
            label="Price of the KOH"
            value={state.kohPrice}
            error={error("lye.kohCost.price")}
            onChange={(event) => set({ kohPrice: event.currentTarget.value })}
          />
        )}
        <UnitField
          label="for"
          name="lyePer"
          units={WEIGHTS}
          value={state.lyePer}
          error={error("lye.naohCost.per") ?? error("lye.kohCost.per")}
          onValue={(lyePer) => set({ lyePer })}
        />
      </Card>
    </Section>
  );
}
