"use no memo";

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/inputs";
import { CURRENCY_OPTIONS, currencyOf } from "./shown-money";

/** The prices of a calculation, folded away: whoever only wants the weights never sees them. */
export function Prices({
  currency,
  onCurrency,
  children,
}: {
  currency: string;
  onCurrency: (currency: string) => void;
  children: ReactNode;
}) {
  return (
    <details className="group border-line border-t pt-4 print:hidden">
      <summary className="flex min-h-11 w-fit list-none items-center gap-2">
        <ChevronRight
          aria-hidden
          className="text-ink-soft size-5 transition-transform group-open:rotate-90"
        />
        <h2 className="text-xl">Prices</h2>
        <span className="text-ink-soft text-sm">optional, for the cost</span>
      </summary>
      <div className="grid gap-4 pt-3">
        <Select
          label="Currency"
          className="w-32"
          options={CURRENCY_OPTIONS}
          value={currencyOf(currency)}
          onChange={(event) => onCurrency(event.target.value)}
        />
        {children}
      </div>
    </details>
  );
}
