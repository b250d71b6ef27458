"use no memo";

import type { HerbalState, PriceText } from "@/server/services/public-tools/pure";
import { MoneyField } from "@/components/ui/amount-fields";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { replaced } from "../lists";
import { PriceField } from "../price-field";
import { Prices } from "../prices";
import { LOCALE } from "../shown";
import { currencyOf } from "../shown-money";
import { VOLUMES } from "../volumes";
import { WEIGHTS } from "../weights";

/** One price: of what, where it is in the calculator's input, what it may be for, and what changes it. */
type Asked = {
  label: string;
  field: string;
  units: readonly string[];
  value: PriceText;
  onChange: (price: PriceText) => void;
};

/** Prices of the preparation in sight, all of them optional: the cost is of what has one. */
export function CostFields({ state, set, error }: FieldsProps<HerbalState>) {
  const { currency, preparation, salve } = state;
  return (
    <Prices currency={currency} onCurrency={(next) => set({ currency: next })}>
      {askedFor(state, set).map((asked) => (
        <PriceField key={asked.field} {...asked} {...{ currency, error }} />
      ))}
      {preparation === "salve" && (
        <MoneyField
          label="Price of an empty tin"
          className="max-w-72"
          currency={currencyOf(currency)}
          locale={LOCALE}
          {...bound(salve.tinPrice, (tinPrice) => set({ salve: { ...salve, tinPrice } }))}
          error={error("costs.tin")}
        />
      )}
    </Prices>
  );
}

function askedFor(state: HerbalState, set: (part: Partial<HerbalState>) => void): Asked[] {
  const { tincture, infusion, salve, blend } = state;
  switch (state.preparation) {
    case "infusion":
      return [
        asked("the herb", "costs.herb", WEIGHTS, infusion.herbCost, (herbCost) =>
          set({ infusion: { ...infusion, herbCost } }),
        ),
        asked("the liquid", "costs.liquid", [...VOLUMES, ...WEIGHTS], infusion.liquidCost, (liquidCost) =>
          set({ infusion: { ...infusion, liquidCost } }),
        ),
      ];
    case "salve":
      return [
        asked("the oil", "costs.oil", WEIGHTS, salve.oilCost, (oilCost) =>
          set({ salve: { ...salve, oilCost } }),
        ),
        asked("the wax", "costs.wax", WEIGHTS, salve.waxCost, (waxCost) =>
          set({ salve: { ...salve, waxCost } }),
        ),
        ...salve.extras.map((extra, i) =>
          asked(extra.name || `extra ${i + 1}`, `extras.${i}.cost`, WEIGHTS, extra.cost, (cost) =>
            set({ salve: { ...salve, extras: replaced(salve.extras, i, { ...extra, cost }) } }),
          ),
        ),
      ];
    case "blend":
      return [
        ...blend.oils.map((oil, i) =>
          asked(oil.name || `essential oil ${i + 1}`, `oils.${i}.cost`, VOLUMES, oil.cost, (cost) =>
            set({ blend: { ...blend, oils: replaced(blend.oils, i, { ...oil, cost }) } }),
          ),
        ),
        asked("the carrier", "costs.carrier", VOLUMES, blend.carrierCost, (carrierCost) =>
          set({ blend: { ...blend, carrierCost } }),
        ),
      ];
    default:
      return [
        asked("the herb", "costs.herb", WEIGHTS, tincture.herbCost, (herbCost) =>
          set({ tincture: { ...tincture, herbCost } }),
        ),
        asked("the spirit", "costs.spirit", VOLUMES, tincture.spiritCost, (spiritCost) =>
          set({ tincture: { ...tincture, spiritCost } }),
        ),
      ];
  }
}

const asked = (
  label: string,
  field: string,
  units: readonly string[],
  value: PriceText,
  onChange: (price: PriceText) => void,
): Asked => ({ label, field, units, value, onChange });
