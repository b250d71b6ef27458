"use no memo";

import { formatDecimal } from "@/components/ui/format";
import { fill } from "@/components/ui/scale";
import { standingIn } from "./standing";

export type RangeProps = {
  label: string;
  /** Canonical decimals, all on one scale from zero to `most`. */
  value: string;
  /** The usual range, both ends included. */
  from: string;
  to: string;
  most?: string;
  /** Said after the figures, such as "%". */
  unit?: string;
};

/** Where a figure lies on its scale, with the usual range shaded and said in words. */
export function Range({ label, value, from, to, most = "100", unit = "" }: RangeProps) {
  const said = (text: string) => `${formatDecimal(text, { locale: "en-US", maxPlaces: 1 })}${unit}`;
  const standing = standingIn(value, { from, to });
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-sm">{label}</span>
        <span className="text-ink-faint text-sm tabular-nums">
          <span className={standing === "usual" ? "text-ink font-medium" : "text-soon font-medium"}>
            {said(value)}
          </span>{" "}
          {standing === "usual" ? "within" : standing} {said(from)}–{said(to)}
        </span>
      </div>
      <span aria-hidden className="bg-line relative block h-2 rounded-full">
        <span
          className="bg-moss-fill/45 absolute inset-y-0 rounded-full"
          style={{ left: `${fill(from, most) / 10}%`, right: `${100 - fill(to, most) / 10}%` }}
        />
        <span
          className="bg-ink ring-sheet absolute -inset-y-1 w-1 rounded-full ring-2"
          style={{ left: `calc(${fill(value, most) / 10}% - 2px)` }}
        />
      </span>
    </div>
  );
}
