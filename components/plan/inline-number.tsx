"use client";

import { useId, useState } from "react";
import { readTyped, typedText } from "@/server/kernel/typed";
import { cx } from "../ui/cx";
import { roundDecimal } from "../ui/format";

/**
 * A number within a sentence. It shows what the plan says until somebody types another; that one counts when Enter is
 * pressed or the field is left, and stays in sight until the plan has followed.
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
  const [problem, setProblem] = useState<string | null>(null);
  const said = value === "" ? "" : typedText(roundDecimal(value, 4).text, locale);
  const shown = draft && draft.over === value ? draft.text : said;
  const commit = () => {
    if (!draft || draft.text === said) return setProblem(null);
    const read = readTyped(draft.text, locale);
    const fault = !read.ok ? read.problem : /^-|^0$/.test(read.value) ? "Enter a number above zero." : null;
    setProblem(fault);
    if (read.ok && !fault && read.value !== value) onNumber(read.value);
  };
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
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft({ text: event.target.value, over: value })}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          commit();
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
