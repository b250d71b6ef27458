"use no memo";

import {
  Archive,
  Ban,
  CalendarX2,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  Flag,
  Hourglass,
  Infinity as Endless,
  Leaf,
  Lock,
  NotebookText,
  PackageX,
  Play,
  TrendingDown,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "plain" | "dye" | "soon" | "brick" | "moss" | "held";

const TONES: Record<Tone, string> = {
  plain: "bg-tray text-ink-soft",
  dye: "bg-dye-wash text-dye",
  soon: "bg-soon-wash text-soon",
  brick: "bg-brick-wash text-brick",
  moss: "bg-moss-wash text-moss",
  held: "bg-held-wash text-held",
};

/** A small word set apart: a kind, a count, a category. For states use `StatePill`. */
export function Badge({
  tone = "plain",
  icon: Icon,
  className,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        "inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap",
        TONES[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3.5 shrink-0" />}
      {children}
    </span>
  );
}

const STATES = {
  fresh: ["moss", Leaf, "Fresh"],
  soon: ["soon", Hourglass, "Soon"],
  expired: ["brick", CalendarX2, "Expired"],
  held: ["held", Lock, "Held"],
  enough: ["moss", CircleCheck, "Enough"],
  low: ["soon", TrendingDown, "Low"],
  short: ["brick", CircleAlert, "Short"],
  out: ["brick", PackageX, "None left"],
  unknown: ["plain", CircleHelp, "Unknown"],
  endless: ["plain", Endless, "Always there"],
  draft: ["plain", NotebookText, "Draft"],
  planned: ["plain", CircleDashed, "Planned"],
  in_progress: ["dye", Play, "In progress"],
  completed: ["moss", Flag, "Finished"],
  cancelled: ["plain", Ban, "Cancelled"],
  failed: ["brick", CircleX, "Failed"],
  archived: ["plain", Archive, "Archived"],
} as const satisfies Record<string, readonly [Tone, LucideIcon, string]>;

/** States of lots (fresh to held), of stock (enough to endless) and of documents (draft to archived). */
export type State = keyof typeof STATES;

/** A state as icon and word in its colour; `children` replaces the word ("in 12 days"). */
export function StatePill({ state, children }: { state: State; children?: ReactNode }) {
  const [tone, icon, word] = STATES[state];
  return (
    <Badge tone={tone} icon={icon}>
      {children ?? word}
    </Badge>
  );
}

/** The coloured dot of a category beside its name; `colour` is a CSS colour the person chose. */
export function CategoryBadge({ name, colour }: { name: string; colour?: string | null }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span
        aria-hidden
        className="ring-edge/40 bg-edge size-2.5 shrink-0 rounded-full ring-1"
        style={colour ? { background: colour } : undefined}
      />
      {name}
    </span>
  );
}
