"use no memo";

import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { UiLink, type LinkProps } from "./link";
import { Spinner } from "./progress";

const look = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        /** The page's one act. */
        primary: "bg-dye text-on-dye shadow-sheet hover:bg-dye-deep",
        /** Everything else that is a button. */
        quiet: "border border-edge/60 bg-sheet text-ink hover:border-edge hover:bg-tray",
        /** An act among many, such as in a table row. */
        bare: "text-dye hover:bg-dye-wash hover:text-dye-deep",
        /** What cannot be undone. */
        danger: "bg-brick text-on-brick hover:bg-brick-deep",
      },
      size: {
        sm: "min-h-8 px-3 text-sm",
        md: "min-h-10 px-4 text-base",
        lg: "min-h-12 px-6 text-lg",
      },
    },
    defaultVariants: { tone: "quiet", size: "md" },
  },
);

export type ButtonLook = VariantProps<typeof look>;
export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Icon before the words. */
    icon?: ReactNode;
    /** The act is under way: shows a spinner, answers no further click, stays focusable. */
    pending?: boolean;
  };

/** A button; `type` is "button" unless said otherwise (forms use `SubmitButton`). */
export function Button({
  tone,
  size,
  icon,
  pending,
  className,
  children,
  type,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // While its act runs it is no submit button and has no click: a second press cannot do it twice.
      type={pending ? "button" : (type ?? "button")}
      onClick={pending ? undefined : onClick}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      className={cx(look({ tone, size }), className)}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a button, for acts that are pages. */
export function LinkButton({
  tone,
  size,
  icon,
  className,
  children,
  ...rest
}: LinkProps & ButtonLook & { icon?: ReactNode }) {
  return (
    <UiLink className={cx(look({ tone, size }), className)} {...rest}>
      {icon}
      {children}
    </UiLink>
  );
}

/** A button with an icon alone; `label` is what it is called for everybody who does not see the icon. */
export function IconButton({
  label,
  className,
  children,
  ...rest
}: ComponentProps<"button"> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cx(
        "text-ink-soft hover:bg-tray hover:text-ink inline-flex size-9 shrink-0 items-center justify-center rounded-md transition-colors duration-100 disabled:opacity-50 pointer-coarse:size-11 [&_svg]:size-4.5",
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
