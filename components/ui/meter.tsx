import { cx } from "./cx";
import { fill } from "./scale";

const FILLS = {
  dye: "bg-dye",
  moss: "bg-moss-fill",
  soon: "bg-soon-fill",
  brick: "bg-brick-fill",
  held: "bg-held-fill",
  plain: "bg-edge",
};

export type MeterProps = {
  /** Canonical decimals in one unit. */
  value: string;
  max: string;
  /** What is measured, for ears: "Coconut oil left". */
  label: string;
  /** The values in words: "340 g of 1 kg". */
  text: string;
  /** A level to mark on the bar, such as the low-stock level. */
  mark?: string;
  tone?: keyof typeof FILLS;
  className?: string;
};

/** How full something is. The words belong beside it: a bar alone says nothing exact. */
export function Meter({ value, max, label, text, mark, tone = "dye", className }: MeterProps) {
  const level = fill(value, max);
  return (
    <span
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1000}
      aria-valuenow={level}
      aria-valuetext={text}
      className={cx("bg-line relative block h-1.5 w-full min-w-16 rounded-full", className)}
    >
      <span
        className={cx("absolute inset-y-0 left-0 rounded-full", FILLS[tone])}
        style={{ width: `${level / 10}%`, minWidth: level > 0 ? 3 : 0 }}
      />
      {mark !== undefined && (
        <span
          aria-hidden
          className="bg-ink absolute -inset-y-1 w-0.5 rounded-full"
          style={{ left: `calc(${fill(mark, max) / 10}% - 1px)` }}
        />
      )}
    </span>
  );
}
