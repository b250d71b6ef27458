"use no memo";

import { Check } from "lucide-react";
import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "./cx";
import { control, Field, FieldError, tied, type FieldProps } from "./field";

/** `required={false}` writes "(optional)" beside the label; `required` alone marks the control only. */
type Of<Tag extends "input" | "textarea" | "select"> = FieldProps &
  Omit<ComponentProps<Tag>, keyof FieldProps>;

/** One line of text. Takes all attributes of `<input>`. */
export function TextInput({ label, hint, error, hideLabel, aside, className, id, ...rest }: Of<"input">) {
  const own = useId();
  const key = id ?? own;
  return (
    <Field {...{ label, hint, error, hideLabel, aside, className }} id={key} required={rest.required}>
      <input type="text" className={control} {...rest} {...tied(key, { hint, error })} />
    </Field>
  );
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ label, hint, error, hideLabel, aside, className, id, ...rest }: Of<"textarea">) {
  const own = useId();
  const key = id ?? own;
  return (
    <Field {...{ label, hint, error, hideLabel, aside, className }} id={key} required={rest.required}>
      <textarea
        rows={4}
        className={cx(control, "field-sizing-content h-auto min-h-24 py-2 pointer-coarse:h-auto")}
        {...rest}
        {...tied(key, { hint, error })}
      />
    </Field>
  );
}

const chevron =
  "appearance-none bg-no-repeat bg-[right_0.625rem_center] bg-[length:1rem] pr-9 bg-[image:var(--chevron)]";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { group: string; options: readonly Option[] };

/** Options and groups of options for a native select. */
export function Options({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return options.map((o) =>
    "options" in o ? (
      <optgroup key={o.group} label={o.group}>
        <Options options={o.options} />
      </optgroup>
    ) : (
      <option key={o.value} value={o.value} disabled={o.disabled}>
        {o.label}
      </option>
    ),
  );
}

/** A native choice of one; `placeholder` is the empty first option. */
export function Select({
  label,
  hint,
  error,
  hideLabel,
  aside,
  className,
  id,
  options,
  placeholder,
  ...rest
}: Of<"select"> & { options: readonly (Option | OptionGroup)[]; placeholder?: string }) {
  const own = useId();
  const key = id ?? own;
  return (
    <Field {...{ label, hint, error, hideLabel, aside, className }} id={key} required={rest.required}>
      <select className={cx(control, chevron)} {...rest} {...tied(key, { hint, error })}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        <Options options={options} />
      </select>
    </Field>
  );
}

/** A calendar day, by the browser's own picker; value "2026-11-21". */
export function DateField(props: Of<"input">) {
  return <TextInput {...props} type="date" />;
}

/** Yes or no. The whole line is the target. */
export function Checkbox({
  label,
  hint,
  error,
  className,
  id,
  hideLabel,
  ...rest
}: Omit<Of<"input">, "aside" | "type">) {
  const own = useId();
  const key = id ?? own;
  return (
    <div className={cx("grid gap-1", className)}>
      <label
        htmlFor={key}
        className="flex min-h-6 items-start gap-3 pointer-coarse:min-h-11 pointer-coarse:items-center"
      >
        <Tick className="mt-0.5 pointer-coarse:mt-0" {...rest} {...tied(key, { hint, error })} />
        <span className={cx("text-base", hideLabel && "sr-only")}>{label}</span>
      </label>
      {error && <FieldError id={`${key}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${key}-hint`} className="text-ink-faint ml-8 text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The bare box, for tables; needs a label of its own (`aria-label`). */
export function Tick({ className, ...rest }: Omit<ComponentProps<"input">, "type">): ReactNode {
  return (
    <span className={cx("relative inline-flex size-5 shrink-0 align-middle", className)}>
      <input
        type="checkbox"
        className="peer border-edge bg-sheet checked:border-dye checked:bg-dye indeterminate:border-dye indeterminate:bg-dye hover:border-ink-soft aria-invalid:border-brick size-5 appearance-none rounded-sm border transition-colors after:absolute after:-inset-1.5 after:content-[''] disabled:opacity-50"
        {...rest}
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="text-on-dye pointer-events-none absolute inset-0 m-auto hidden size-3.5 peer-checked:block"
      />
      <span
        aria-hidden
        className="bg-on-dye pointer-events-none absolute inset-0 m-auto hidden h-0.5 w-2.5 peer-indeterminate:block"
      />
    </span>
  );
}
