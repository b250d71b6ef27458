import { memberCtx, visitor } from "@/server/web/session";
import { WorkspaceFrame } from "./(app)/frame";
import Missing from "./(app)/not-found";

/** An address that leads nowhere: within the workspace for those who are signed in. */
export default async function NotFound() {
  if ((await visitor())?.kind === "member")
    return (
      <WorkspaceFrame ctx={await memberCtx()}>
        <Missing />
      </WorkspaceFrame>
    );
  return (
    <main className="grid min-h-dvh content-center">
      <Missing />
    </main>
  );
}
