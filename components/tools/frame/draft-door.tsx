"use client";
"use no memo";

import { createContext, useContext, type ReactNode } from "react";
import type { Outcome } from "@/server/web/outcome";

/** Keeps `tool` and `state` (a share text) as a draft on the server and leads to the page of the drafts. */
export type KeepDraft = (previous: Outcome<never>, form: FormData) => Promise<Outcome<never>>;

const Door = createContext<KeepDraft | null>(null);

/** Hands the act of keeping to the tools below, which are the same for everybody and know no server. */
export function DraftDoor({ keep, children }: { keep: KeepDraft; children: ReactNode }) {
  return <Door value={keep}>{children}</Door>;
}

export const useDraftDoor = (): KeepDraft | null => useContext(Door);
