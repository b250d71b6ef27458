"use no memo";

import { newFee, type FeeRow, type PricingState } from "@/server/services/public-tools/pure";
import { MoneyField, NumberField } from "@/components/ui/amount-fields";
import { Section } from "@/components/ui/card";
import { Select, TextInput } from "@/components/ui/inputs";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { Rows } from "../rows";
import { LOCALE } from "../shown";
import { CURRENCY_OPTIONS, currencyOf } from "../shown-money";

const AIMS = [
  { value: "margin", label: "by margin" },
  { value: "markup", label: "by markup" },
  { value: "price", label: "my price" },
];
const CHANNELS = [
  { value: "retail", label: "retail" },
  { value: "wholesale", label: "wholesale" },
  { value: "both", label: "both" },
];

/** How many pieces are sold, how each channel's price is found, and what selling takes away. */
export function SellingFields({ state, set, error }: FieldsProps<PricingState>) {
  const money = { currency: currencyOf(state.currency), locale: LOCALE };
  return (
    <Section title="Selling">
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField
          label="Pieces you can sell"
          {...bound(state.pieces, (pieces) => set({ pieces }))}
          error={error("pieces")}
        />
        <Select
          label="Currency"
          options={CURRENCY_OPTIONS}
          {...bound(currencyOf(state.currency), (currency) => set({ currency }))}
        />
        <Select
          label="Wholesale"
          options={AIMS}
          {...bound(state.wholesaleBy, (by) => set({ wholesaleBy: by as PricingState["wholesaleBy"] }))}
        />
        <AimFigure
          label="Wholesale"
          by={state.wholesaleBy}
          {...money}
          {...bound(state.wholesale, (wholesale) => set({ wholesale }))}
          error={error("wholesale")}
        />
        <Select
          label="Retail"
          options={AIMS}
          {...bound(state.retailBy, (by) => set({ retailBy: by as PricingState["retailBy"] }))}
        />
        <AimFigure
          label="Retail"
          by={state.retailBy}
          {...money}
          {...bound(state.retail, (retail) => set({ retail }))}
          error={error("retail")}
        />
      </div>
      <Rows
        legend="Fees"
        rows={state.fees}
        fresh={newFee}
        add="Add a fee"
        grid="grid-cols-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)]"
        onRows={(fees) => set({ fees })}
      >
        {(row, change, i) => (
          <>
            <TextInput label="Fee" {...bound(row.name, (name) => change({ name }))} />
            <NumberField
              label="Of the price"
              suffix="%"
              {...bound(row.percent, (percent) => change({ percent }))}
              error={error(`fees.${i}.percent`)}
            />
            <MoneyField
              label="Each"
              {...money}
              {...bound(row.fixed, (fixed) => change({ fixed }))}
              error={error(`fees.${i}.fixed`)}
            />
            <Select
              label="On"
              options={CHANNELS}
              {...bound(row.on, (on) => change({ on: on as FeeRow["on"] }))}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}

type FigureProps = Omit<Parameters<typeof MoneyField>[0], "label"> & {
  label: string;
  by: PricingState["retailBy"];
};

/** A percentage, or the price itself. */
function AimFigure({ label, by, currency, locale, ...field }: FigureProps) {
  if (by === "price") return <MoneyField label={`${label} price`} {...{ currency, locale }} {...field} />;
  return <NumberField label={`${label} ${by}`} suffix="%" {...field} />;
}
