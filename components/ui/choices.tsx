"use no memo";

import { useId, type ReactNode } from "react";
import { cx } from "./cx";
import { FieldError, describedBy } from "./field";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

export type ChoicesProps = {
  legend: ReactNode;
  hideLegend?: boolean;
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  value?: string;
  /** Called with the chosen value; only from client components. */
  onChoice?: (value: string) => void;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Ties it to another form; "" to none, for a choice that only changes what is in sight. */
  form?: string;
  className?: string;
};

function Group({
  legend,
  hideLegend,
  hint,
  error,
  className,
  inner,
  render,
  ...props
}: ChoicesProps & { inner: string; render: (choice: Choice, input: ReactNode) => ReactNode }) {
  const id = useId();
  const { name, choices, defaultValue, value, onChoice, required, form } = props;
  return (
    <fieldset
      aria-describedby={describedBy(id, { hint, error })}
      className={cx("grid min-w-0 gap-1.5", className)}
    >
      <legend className={cx("text-ink mb-1.5 text-sm font-medium", hideLegend && "sr-only")}>{legend}</legend>
      <div className={inner}>
        {choices.map((choice) =>
          render(
            choice,
            <input
              type="radio"
              className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-[inherit] disabled:cursor-not-allowed"
              {...{ name, required, form, value: choice.value, disabled: choice.disabled }}
              {...(value === undefined
                ? { defaultChecked: defaultValue === choice.value }
                : { checked: value === choice.value })}
              {...(onChoice ? { onChange: () => onChoice(choice.value) } : {})}
            />,
          ),
        )}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-faint text-sm">
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** One of a few, each with a line of explanation, as cards. Radio buttons underneath: arrow keys work. */
export function RadioCards(props: ChoicesProps) {
  return (
    <Group
      {...props}
      inner="grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]"
      render={(choice, input) => (
        <label
          key={choice.value}
          className="border-edge/60 bg-sheet hover:border-edge has-checked:border-dye has-checked:bg-dye-wash has-checked:ring-dye relative flex min-h-11 items-start gap-3 rounded-md border p-3 transition-colors has-checked:ring-1 has-disabled:opacity-55"
        >
          {input}
          {choice.icon && <span className="text-ink-soft mt-0.5 [&_svg]:size-5">{choice.icon}</span>}
          <span className="grid gap-0.5">
            <span className="font-medium">{choice.label}</span>
            {choice.hint && <span className="text-ink-soft text-sm">{choice.hint}</span>}
          </span>
        </label>
      )}
    />
  );
}

/** One of a few short words, side by side. */
export function Segmented(props: ChoicesProps) {
  return (
    <Group
      {...props}
      inner="inline-flex w-fit max-w-full max-sm:w-full rounded-md border border-edge/60 bg-tray p-0.5"
      render={(choice, input) => (
        <label
          key={choice.value}
          className="text-ink-soft hover:text-ink has-checked:bg-sheet has-checked:text-ink has-checked:shadow-sheet has-checked:ring-edge/60 relative inline-flex min-h-8 items-center gap-2 rounded-sm px-3 text-sm max-sm:flex-auto max-sm:justify-center max-sm:px-2 max-sm:py-1 max-sm:text-center has-checked:ring-1 has-disabled:opacity-55 pointer-coarse:min-h-11 [&_svg]:size-4"
        >
          {input}
          {choice.icon}
          {choice.label}
        </label>
      )}
    />
  );
}
