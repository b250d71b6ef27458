"use client";

import type { ReactNode } from "react";
import { drawers, FixesContext, type Fixes } from "../drawers/registry";
import { LeaveQuestion } from "../ui/leave-question";
import { DrawerHost } from "./drawer-host";

/** Around every page of the workspace: the drawers that mend what a command could not do, and the question before typed work is lost. */
export function Workspace({ fixes, children }: { fixes: Fixes; children: ReactNode }) {
  return (
    <FixesContext value={fixes}>
      <DrawerHost drawers={drawers}>{children}</DrawerHost>
      <LeaveQuestion />
    </FixesContext>
  );
}
