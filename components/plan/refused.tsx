"use client";

import { useRouter } from "next/navigation";
import { useDrawer } from "../forms/drawer-host";
import { Button } from "../ui/button";
import { Callout } from "../ui/notice";
import type { Outcome } from "@/server/web/outcome";

export type Refusal = Extract<Outcome<never>, { status: "refused" }>;

/** Why it cannot be planned as it was asked, with what mends it. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const drawer = useDrawer();
  const router = useRouter();
  const [first] = Object.values(refusal.fields);
  const { drawer: cause } = refusal;
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
