"use client";

import { BookOpen } from "lucide-react";
import type { Line } from "./lines";

const PLACE = "max-sm:col-span-3 sm:order-last sm:col-start-2 sm:col-end-8";

/** Where a line that is no item of the organization comes from, and what becomes of it. */
export function LineState({
  line: { item, wanted },
  refused,
  onShelve,
}: {
  line: Line;
  /** Its field says already what is wrong. */
  refused: boolean;
  /** Undefined where this person may not add items. */
  onShelve?: () => void;
}) {
  if (item?.from === "library")
    return (
      <p className={`text-ink-soft flex flex-wrap items-center gap-x-2 text-sm ${PLACE}`}>
        <BookOpen aria-hidden className="size-4 shrink-0" />
        <span>From the library, not on your shelf.</span>
        {onShelve && (
          <button
            type="button"
            onClick={onShelve}
            className="text-dye min-h-6 underline underline-offset-3 pointer-coarse:min-h-11"
          >
            Add it to your items<span className="sr-only"> ({item.name})</span>
          </button>
        )}
      </p>
    );
  if (item || !wanted || refused) return null;
  return (
    <p className={`text-soon text-sm ${PLACE}`}>
      None of your items is chosen yet. Choose one, or save and add it on the way.
    </p>
  );
}
