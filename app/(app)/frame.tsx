import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/frame/app-frame";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import { Workspace } from "@/components/forms/workspace";
import { hasPermission, isOwner, type Ctx } from "@/server/web/may";
import { newCommandId } from "@/server/web/command-id";
import { signOut } from "../(auth)/sign-in/actions";
import { places, beginnings } from "./places";
import { fixesFor } from "./fixes";

/** The workspace around a page, as far as this person may see it; around a missing page too. */
export async function WorkspaceFrame({ ctx, children }: { ctx: Ctx; children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const may = (item: { can: string }) => hasPermission(ctx, item.can);
  return (
    <Workspace fixes={fixesFor(ctx)}>
      <AppFrame
        nav={places.filter(may)}
        create={beginnings.filter(may)}
        user={{ name: ctx.actor.name, role: isOwner(ctx) ? "Owner" : "Member" }}
        organization={{ name: ctx.organizationName }}
        theme={theme}
        searchUrl={hasPermission(ctx, "inventory.view") ? "/api/search" : undefined}
        signOut={<SignOutButton action={signOut} commandId={newCommandId()} />}
      >
        {children}
      </AppFrame>
    </Workspace>
  );
}
