"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { planQuery, type PlanState } from "./address";

/** Changes the plan by changing its address; the server plans again and the page stays where it is. */
export function usePlanAddress(state: PlanState) {
  const router = useRouter();
  const path = usePathname();
  const [busy, start] = useTransition();
  return {
    busy,
    set: (change: Partial<PlanState>) =>
      start(() => router.replace(`${path}${planQuery({ ...state, ...change })}` as Route, { scroll: false })),
    again: () => start(() => router.refresh()),
  };
}
