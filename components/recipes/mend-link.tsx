"use client";

import { CircleHelp } from "lucide-react";
import { useRouter } from "next/navigation";
import type { Problem } from "@/server/services/recipes/pure";
import { useFixes, whomToAsk } from "../drawers/fixes";
import { useDrawer } from "../forms/drawer-host";

/** What stands in the way, and the drawer that mends it; afterwards the page is asked again. */
export function MendLink({ problem, act = "Mend it here" }: { problem: Problem; act?: string }) {
  const drawer = useDrawer();
  const router = useRouter();
  const { may } = useFixes();
  const { drawer: cause } = problem;
  const ask = cause && whomToAsk(cause.kind, may);
  return (
    <span className="text-soon flex flex-wrap items-center gap-x-2 text-xs">
      <CircleHelp aria-hidden className="size-3.5 shrink-0" />
      {problem.message}
      {ask && <span className="text-ink-soft">{ask}</span>}
      {cause && !ask && drawer.knows(cause.kind) && (
        <button
          type="button"
          data-print="hide"
          className="text-dye min-h-6 underline underline-offset-3 pointer-coarse:min-h-11"
          onClick={() => drawer.open(cause, () => router.refresh())}
        >
          {act}
        </button>
      )}
    </span>
  );
}
