import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import type { Tone } from "./badge";

const DOTS: Record<Tone, string> = {
  plain: "bg-tray text-ink-soft",
  dye: "bg-dye-wash text-dye",
  soon: "bg-soon-wash text-soon",
  brick: "bg-brick-wash text-brick",
  moss: "bg-moss-wash text-moss",
  held: "bg-held-wash text-held",
};

export type TimelineEntry = {
  id: string;
  title: ReactNode;
  /** When, usually an `AgoText`. */
  at: ReactNode;
  icon?: LucideIcon;
  tone?: Tone;
  children?: ReactNode;
};

/** What happened, newest or oldest first as given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="grid">
      {entries.map(({ id, title, at, icon: Icon, tone = "plain", children }) => (
        <li key={id} className="group relative grid grid-cols-[2rem_1fr] gap-x-3 pb-5 last:pb-0">
          <span aria-hidden className="bg-line absolute top-8 bottom-0 left-4 w-px group-last:hidden" />
          <span aria-hidden className={cx("grid size-8 place-items-center rounded-full", DOTS[tone])}>
            {Icon ? <Icon className="size-4" /> : <span className="size-2 rounded-full bg-current" />}
          </span>
          <div className="grid gap-1 pt-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{title}</span>
              <span className="text-ink-faint text-sm">{at}</span>
            </div>
            {children && <div className="text-ink-soft max-w-prose text-sm">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
