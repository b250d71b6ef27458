"use no memo";

import { MoneyField } from "@/components/ui/amount-fields";
import { TextInput } from "@/components/ui/inputs";
import type { CandleState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";
import { PriceField } from "../price-field";
import { Prices } from "../prices";
import { Rows } from "../rows";
import { LOCALE } from "../shown";
import { currencyOf } from "../shown-money";

/** Prices, all of them optional: the cost is of what has one. */
export function CostFields({ state, set, error }: FieldsProps<CandleState>) {
  const { currency, wax, fragrances } = state;
  return (
    <Prices currency={currency} onCurrency={(next) => set({ currency: next })}>
      <PriceField
        label="the wax"
        field="wax.cost"
        value={wax.cost}
        {...{ currency, error }}
        onChange={(cost) => set({ wax: { ...wax, cost } })}
      />
      {fragrances.map((line, i) => (
        <PriceField
          key={i}
          label={line.name || `fragrance ${i + 1}`}
          field={`fragrances.${i}.cost`}
          value={line.cost}
          {...{ currency, error }}
          onChange={(cost) =>
            set({ fragrances: fragrances.map((one, at) => (at === i ? { ...one, cost } : one)) })
          }
        />
      ))}
      <Rows
        legend="What each candle needs"
        rows={state.perCandle}
        fresh={() => ({ name: "", price: "" })}
        add="Add a part"
        grid="grid-cols-2"
        onRows={(perCandle) => set({ perCandle })}
      >
        {(part, change, i) => (
          <>
            <TextInput
              label="Each candle needs"
              value={part.name}
              onChange={(event) => change({ name: event.target.value })}
            />
            <MoneyField
              label="Price of one"
              currency={currencyOf(currency)}
              locale={LOCALE}
              value={part.price}
              error={error(`perCandle.${i}.price`)}
              onChange={(event) => change({ price: event.target.value })}
            />
          </>
        )}
      </Rows>
    </Prices>
  );
}
