"use client";

import { CircleHelp } from "lucide-react";
import { ratioOrProblem, type Problem } from "@/server/services/recipes/pure";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import type { Line } from "./lines";

export type { Problem };

/** Why the line's unit cannot be converted yet; it can be saved all the same. */
export function problemOfLine({ item, unit }: Pick<Line, "item" | "unit">): Problem | null {
  if (!item || !unit) return null;
  const { problem } = ratioOrProblem(item.rules, unit, baseUnitOf(item.rules.dimension));
  // What the library says of an entry is not for its readers to mend; their own item of it is.
  return problem && item.from === "library" ? { ...problem, drawer: null } : problem;
}

export function LineProblem({
  problem,
  called,
  onFix,
}: {
  problem: Problem | null;
  called: string;
  onFix: () => void;
}) {
  if (!problem) return null;
  return (
    <p className="text-soon flex flex-wrap items-center gap-x-2 text-sm max-sm:col-span-3 sm:order-last sm:col-start-2 sm:col-end-8">
      <CircleHelp aria-hidden className="size-4 shrink-0" />
      <span>{problem.message}</span>
      {problem.drawer && (
        <button
          type="button"
          onClick={onFix}
          className="text-dye min-h-6 underline underline-offset-3 pointer-coarse:min-h-11"
        >
          Mend it here<span className="sr-only"> for {called}</span>
        </button>
      )}
    </p>
  );
}
