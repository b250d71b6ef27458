"use no memo";

import type { LotionState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";
import { PriceField } from "../price-field";
import { Prices } from "../prices";
import { replaced } from "../lists";

/** Prices, all of them optional: the cost is of what has one. */
export function CostFields({ state, set, error }: FieldsProps<LotionState>) {
  const { currency, phases, emulsifiers, blends } = state;
  return (
    <Prices currency={currency} onCurrency={(next) => set({ currency: next })}>
      {phases.map((phase, p) =>
        phase.lines.map((line, l) => (
          <PriceField
            key={`${p}.${l}`}
            label={line.name || `line ${l + 1}`}
            field={`phases.${p}.lines.${l}.cost`}
            value={line.cost}
            {...{ currency, error }}
            onChange={(cost) => {
              const lines = replaced(phase.lines, l, { ...line, cost });
              set({ phases: replaced(phases, p, { ...phase, lines }) });
            }}
          />
        )),
      )}
      {blends &&
        (["high", "low"] as const).map((which) => (
          <PriceField
            key={which}
            label={emulsifiers[which].name || `the ${which} emulsifier`}
            field={`emulsifiers.${which}.cost`}
            value={emulsifiers[which].cost}
            {...{ currency, error }}
            onChange={(cost) =>
              set({ emulsifiers: { ...emulsifiers, [which]: { ...emulsifiers[which], cost } } })
            }
          />
        ))}
    </Prices>
  );
}
