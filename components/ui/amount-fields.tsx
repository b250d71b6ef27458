"use no memo";

import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "./cx";
import { control, Field, tied, type FieldProps } from "./field";
import { currencySymbol } from "./format";
import { Options, type Option, type OptionGroup } from "./inputs";

type NumberProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type" | "inputMode">;

/** Typed numbers stay the text they were typed as; the server reads them in the person's locale. */
const typed = { type: "text", inputMode: "decimal", autoComplete: "off", spellCheck: false } as const;
const figures = "text-right tabular-nums";

/** A number as typed. `suffix` says what it counts ("%", "bars"). Never `type="number"`: that one eats commas. */
export function NumberField({
  label,
  hint,
  error,
  hideLabel,
  aside,
  className,
  id,
  suffix,
  ...rest
}: NumberProps & { suffix?: ReactNode }) {
  const own = useId();
  const key = id ?? own;
  return (
    <Field {...{ label, hint, error, hideLabel, aside, className }} id={key} required={rest.required}>
      <span className="relative block">
        <input
          {...typed}
          className={cx(control, figures, suffix && "pr-14")}
          {...rest}
          {...tied(key, { hint, error })}
        />
        {suffix && (
          <span className="text-ink-faint pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm">
            {suffix}
          </span>
        )}
      </span>
    </Field>
  );
}

/** An amount of money in the organization's currency, as typed. */
export function MoneyField({
  label,
  hint,
  error,
  hideLabel,
  aside,
  className,
  id,
  currency,
  locale,
  ...rest
}: NumberProps & { currency: string; locale: string }) {
  const own = useId();
  const key = id ?? own;
  const symbol = currencySymbol(currency, locale);
  return (
    <Field {...{ label, hint, error, hideLabel, aside, className }} id={key} required={rest.required}>
      <span className="relative block">
        <span className="text-ink-faint pointer-events-none absolute inset-y-0 left-3 flex items-center text-sm">
          {symbol}
        </span>
        <input
          {...typed}
          className={cx(control, figures, "pl-12")}
          {...rest}
          {...tied(key, { hint, error })}
        />
      </span>
    </Field>
  );
}

export type AmountFieldProps = FieldProps & {
  /** Name of the number in the form; `unitName` of the unit. */
  name: string;
  unitName: string;
  units: readonly (Option | OptionGroup)[];
  defaultValue?: string;
  defaultUnit?: string;
  unitError?: string;
  required?: boolean;
  autoFocus?: boolean;
  id?: string;
  /** Live conversion or what the amount would do; read out politely as it changes. */
  effect?: ReactNode;
  /** Further attributes of the two controls (value, onChange), for forms that follow along. */
  amountProps?: ComponentProps<"input">;
  unitProps?: ComponentProps<"select">;
};

/** Number and unit as one thing: "8" "oz". */
export function AmountField({
  label,
  hint,
  error,
  hideLabel,
  aside,
  className,
  id,
  name,
  unitName,
  units,
  defaultValue,
  defaultUnit,
  unitError,
  required,
  autoFocus,
  effect,
  amountProps,
  unitProps,
}: AmountFieldProps) {
  const own = useId();
  const key = id ?? own;
  const wrong = error ?? unitError;
  return (
    <Field {...{ label, hint, hideLabel, aside, className, required }} error={wrong} id={key}>
      <span className="flex">
        <input
          {...typed}
          {...{ name, defaultValue, required, autoFocus }}
          className={cx(control, figures, "rounded-r-none focus-visible:z-10")}
          {...amountProps}
          {...tied(key, { hint, error: wrong })}
          aria-invalid={error ? true : undefined}
        />
        <select
          name={unitName}
          defaultValue={defaultUnit}
          aria-label="Unit"
          aria-invalid={unitError ? true : undefined}
          aria-describedby={unitError ? `${key}-error` : undefined}
          className={cx(
            control,
            "bg-tray -ml-px w-auto max-w-[45%] min-w-20 shrink-0 rounded-l-none pr-2 focus-visible:z-10",
          )}
          {...unitProps}
        >
          <Options options={units} />
        </select>
      </span>
      {effect !== undefined && (
        <output htmlFor={key} className="text-ink-soft block min-h-5 text-sm">
          {effect}
        </output>
      )}
    </Field>
  );
}
