import { memberCtx, visitor } from "@/server/web/session";
import { WorkspaceFrame } from "../(app)/frame";
import Missing from "../(app)/not-found";
import NotFound from "../not-found";

/** An address that leads nowhere: within the workspace for those who are signed in. */
export default async function NotFoundHere() {
  if ((await visitor())?.kind !== "member") return <NotFound />;
  return (
    <WorkspaceFrame ctx={await memberCtx()}>
      <Missing />
    </WorkspaceFrame>
  );
}
