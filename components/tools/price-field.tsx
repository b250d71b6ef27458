"use no memo";

import type { PriceText } from "@/server/services/public-tools/pure";
import { MoneyField } from "@/components/ui/amount-fields";
import { UnitField } from "./frame/unit-field";
import { LOCALE } from "./shown";
import { currencyOf } from "./shown-money";
import { WEIGHTS } from "./weights";

/** What is paid for how much: 16.75 for 7 lb. */
export function PriceField({
  label,
  value,
  currency,
  field,
  units = WEIGHTS,
  error,
  onChange,
}: {
  label: string;
  value: PriceText;
  currency: string;
  /** Where the price is in the calculator's input: "wax.cost". */
  field: string;
  /** What the price may be for. */
  units?: readonly string[];
  error: (field: string) => string | undefined;
  onChange: (price: PriceText) => void;
}) {
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <MoneyField
        label={`Price of ${label}`}
        currency={currencyOf(currency)}
        locale={LOCALE}
        value={value.price}
        error={error(`${field}.price`)}
        onChange={(event) => onChange({ ...value, price: event.target.value })}
      />
      <UnitField
        name={`${field}.per`}
        label={`is for (${label})`}
        units={units}
        value={value.per}
        error={error(`${field}.per`)}
        onValue={(per) => onChange({ ...value, per })}
      />
    </div>
  );
}
