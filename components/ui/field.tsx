"use no memo";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** What every field takes besides the attributes of its own control. */
export type FieldProps = {
  label: ReactNode;
  /** One quiet line under the field, before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the field. */
  error?: string;
  /** The label is kept for ears only, where a column head already says it. */
  hideLabel?: boolean;
  /** Something at the right end of the label's line, such as a link. */
  aside?: ReactNode;
  className?: string;
};

/** Ids of the lines under a field, for `aria-describedby`; undefined where there is none. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, "hint" | "error">) {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
}

/** The attributes that tie a control to its label, hint and error. */
export function tied(id: string, field: Pick<FieldProps, "hint" | "error">) {
  return {
    id,
    "aria-describedby": describedBy(id, field),
    "aria-invalid": field.error ? (true as const) : undefined,
  };
}

/** Looks of a text-like control; borders are dark enough to be seen (3 : 1). */
export const control =
  "h-10 w-full min-w-0 rounded-md border border-edge bg-sheet px-3 text-base text-ink transition-colors hover:border-ink-soft focus-visible:outline-offset-0 aria-invalid:border-brick aria-invalid:bg-brick-wash/40 disabled:cursor-not-allowed disabled:border-line disabled:bg-tray disabled:text-ink-soft [&[readonly]]:bg-tray pointer-coarse:h-11 pointer-coarse:text-[1rem]";

/** One line that says what is wrong. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-brick flex items-start gap-1.5 text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** Label, control, hint and error in their order. `id` is the control's. Custom controls take `tied(id, ...)`. */
export function Field({
  id,
  label,
  hint,
  error,
  hideLabel,
  aside,
  required,
  className,
  children,
}: FieldProps & { id: string; required?: boolean; children: ReactNode }) {
  return (
    <div data-field className={cx("grid content-start gap-1.5", className)}>
      <div className={cx("flex items-baseline justify-between gap-3", hideLabel && "sr-only")}>
        <label htmlFor={id} className="text-ink text-sm font-medium">
          {label}
          {required === false && <span className="text-ink-faint font-normal"> (optional)</span>}
        </label>
        {aside && <span className="text-sm">{aside}</span>}
      </div>
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-faint text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}
