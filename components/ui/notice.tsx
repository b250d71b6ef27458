"use no memo";

import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

const LOOKS = {
  note: ["border-dye/25 bg-dye-wash", "text-dye", Info],
  moss: ["border-moss/25 bg-moss-wash", "text-moss", CircleCheck],
  soon: ["border-soon/25 bg-soon-wash", "text-soon", TriangleAlert],
  brick: ["border-brick/25 bg-brick-wash", "text-brick", CircleAlert],
} as const satisfies Record<string, readonly [string, string, LucideIcon]>;

/** A remark within the page. `live` reads it out when it appears (an outcome, an error above a form). */
export function Callout({
  tone = "note",
  title,
  act,
  live,
  children,
  className,
}: {
  tone?: keyof typeof LOOKS;
  title?: ReactNode;
  /** What mends it. */
  act?: ReactNode;
  live?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const [box, colour, Icon] = LOOKS[tone];
  return (
    <div
      role={live ? (tone === "brick" ? "alert" : "status") : undefined}
      className={cx("flex flex-wrap items-start gap-x-3 gap-y-3 rounded-md border px-4 py-3", box, className)}
    >
      <Icon aria-hidden className={cx("mt-0.5 size-5 shrink-0", colour)} />
      <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
        {title && <p className={cx("font-medium", colour)}>{title}</p>}
        {children && <div className="text-ink max-w-prose text-sm">{children}</div>}
      </div>
      {act}
    </div>
  );
}

/** Nothing here yet, or nothing found: says what would be here and offers the act that puts it there. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  act,
  className,
}: {
  icon?: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  act?: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cx(
        "border-edge/40 grid justify-items-center gap-4 rounded-lg border border-dashed px-6 py-12 text-center",
        className,
      )}
    >
      {Icon && (
        <span className="bg-dye-wash text-dye grid size-14 place-items-center rounded-full">
          <Icon aria-hidden strokeWidth={1.5} className="size-7" />
        </span>
      )}
      <div className="grid gap-1">
        <p className="font-title text-lg">{title}</p>
        {children && <div className="text-ink-soft mx-auto max-w-md text-sm">{children}</div>}
      </div>
      {act && <div className="flex flex-wrap justify-center gap-3">{act}</div>}
    </div>
  );
}
