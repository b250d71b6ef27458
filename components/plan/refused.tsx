"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useFixes } from "../drawers/fixes";
import { useDrawer } from "../forms/drawer-host";
import { Button } from "../ui/button";
import { Callout } from "../ui/notice";
import type { Outcome } from "@/server/web/outcome";
import { planQuery, readPlan, type PlanState } from "./address";
import { ContainerProblem } from "./container-problem";

export type Refusal = Extract<Outcome<never>, { status: "refused" }>;

/** Why it cannot be planned as it was asked, with what mends it. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const drawer = useDrawer();
  const router = useRouter();
  const [first] = Object.values(refusal.fields);
  const { drawer: cause } = refusal;
  if (cause?.kind === "container_mismatch") return <Misfit refusal={refusal} />;
  return (
    <Callout
      tone="soon"
      live
      title="This cannot be planned yet"
      act={
        cause &&
        drawer.knows(cause.kind) && (
          <Button size="sm" onClick={() => drawer.open(cause, () => router.refresh())}>
            Mend it here
          </Button>
        )
      }
    >
      {first ?? refusal.message}
    </Callout>
  );
}

/** Containers chosen by hand that do not take the yield: without a plan they are not listed, so the way out stands here. */
function Misfit({ refusal: { code, message, drawer } }: { refusal: Refusal }) {
  const router = useRouter();
  const path = usePathname();
  const { locale } = useFixes().formats;
  const state = readPlan(Object.fromEntries(useSearchParams()));
  const set = (change: Partial<PlanState>) =>
    router.replace(`${path}${planQuery({ ...state, ...change })}` as Route, { scroll: false });
  const reason = drawer?.context.reason;
  const problem = {
    code,
    message,
    drawer: drawer ? { kind: "container_mismatch" as const, context: textsOf(drawer.context) } : null,
  };
  return (
    <div className="grid justify-items-start gap-3">
      <ContainerProblem {...{ problem, state, locale, set }} />
      {state.containers.length > 0 && reason !== "no_capacity" && (
        <Button
          size="sm"
          onClick={() => set({ containers: [], ...(state.by === "containers" && { by: "factor", n: "1" }) })}
        >
          Plan without these containers
        </Button>
      )}
    </div>
  );
}

const textsOf = (context: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(context).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
