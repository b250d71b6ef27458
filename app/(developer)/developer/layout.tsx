import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ConsoleFrame } from "@/components/console/console-frame";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import { newCommandId } from "@/server/web/command-id";
import { hasPermission } from "@/server/web/may";
import { developerCtxOrElse } from "@/server/web/page";
import { signOut } from "../../(auth)/sign-in/actions";
import { places } from "./places";

export const metadata: Metadata = { robots: { index: false } };

/** Around the console's pages, for staff; everybody else is turned away here too. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const ctx = await developerCtxOrElse();
  return (
    <ConsoleFrame
      nav={places.filter(({ can }) => hasPermission(ctx, can))}
      user={ctx.actor.name}
      theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)}
      signOut={<SignOutButton action={signOut} commandId={newCommandId()} />}
    >
      {children}
    </ConsoleFrame>
  );
}
