import type { ReactNode } from "react";
import { memberCtxOrSignIn } from "@/server/web/session";
import { WorkspaceFrame } from "./frame";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <WorkspaceFrame ctx={await memberCtxOrSignIn()}>{children}</WorkspaceFrame>;
}
