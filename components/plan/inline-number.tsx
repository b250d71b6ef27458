"use client";

import { useEffect, useId, useState } from "react";
import { typedText } from "@/server/kernel/typed";
import { cx } from "../ui/cx";
import { roundDecimal } from "../ui/format";
import { useSettled } from "./plan-desk";
import { readPositive } from "./read-positive";

/** As long as somebody types, nothing is planned. */
const PAUSE_MS = 500;

/**
 * A number within a sentence. It shows what the plan says until somebody types another; that one counts after a short
 * pause, on Enter, or when the field is left, and stays in sight until the plan has followed.
 */
export function InlineNumber({
  label,
  value,
  locale,
  onNumber,
  className,
}: {
  label: string;
  /** Canonical decimal; "" where there is none yet. */
  value: string;
  locale: string;
  /** Gets a canonical decimal above zero. */
  onNumber: (value: string) => void;
  className?: string;
}) {
  const id = useId();
  const [draft, setDraft] = useState<{ text: string; over: string } | null>(null);
  const [focused, setFocused] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const said = value === "" ? "" : typedText(shortened(value), locale);
  const typed = draft && (focused || draft.over === value) && draft.text !== said ? draft.text : null;
  const settle = () => {
    if (typed === null) {
      setProblem(null);
      return false;
    }
    const read = readPositive(typed, locale);
    setProblem("problem" in read ? read.problem : null);
    if ("problem" in read) return true;
    if (read.value === value) return false;
    onNumber(read.value);
    return true;
  };
  useSettled(settle);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(settle, PAUSE_MS);
    return () => clearTimeout(timer);
    // Only what is typed starts the pause anew; the plan that comes back meanwhile does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  const shown = typed ?? said;
  return (
    <span className="inline-flex flex-col align-baseline">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        value={shown}
        onFocus={(event) => {
          setFocused(true);
          event.target.select();
        }}
        onChange={(event) => setDraft({ text: event.target.value, over: value })}
        onBlur={() => {
          setFocused(false);
          settle();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          settle();
        }}
        style={{ width: `${Math.max(3, shown.length + 1)}ch` }}
        className={cx(
          "border-edge text-dye hover:border-dye aria-invalid:border-brick aria-invalid:text-brick min-h-9 rounded-sm border-b-2 border-dashed bg-transparent px-1 text-center tabular-nums pointer-coarse:min-h-11",
          className,
        )}
      />
      {problem && (
        <span id={`${id}-error`} role="alert" className="text-brick max-w-48 font-sans text-sm">
          {problem}
        </span>
      )}
    </span>
  );
}

/** Four places are enough to read, but never so few that something reads as nothing. */
function shortened(value: string): string {
  const { text } = roundDecimal(value, 4);
  return text === "0" ? value : text;
}
