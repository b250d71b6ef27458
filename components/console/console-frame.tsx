import type { ReactNode } from "react";
import { LogoMark } from "../frame/logo";
import { RailLink } from "../frame/nav-link";
import { ThemeToggle } from "../frame/theme-toggle";
import type { NavItem } from "../frame/types";
import { LeaveQuestion } from "../ui/leave-question";
import { UiLink } from "../ui/link";
import type { Theme } from "../ui/theme";
import { Toaster } from "../ui/toaster";

/** Around the pages of the platform's own staff: no shop's name, no shop's places, and it says so at the top. */
export function ConsoleFrame({
  nav,
  user,
  theme,
  signOut,
  children,
}: {
  nav: readonly NavItem[];
  user: string;
  theme: Theme;
  signOut: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr]">
      <a
        href="#main"
        className="bg-dye text-on-dye fixed top-2 left-2 z-50 -translate-y-20 rounded-md px-4 py-2 focus:translate-y-0"
      >
        Skip to the page
      </a>
      <header className="border-line bg-tray border-b">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
          <UiLink href="/developer" className="flex items-center gap-2.5 rounded-md">
            <LogoMark className="size-8 shrink-0" />
            <span className="font-title text-lg">Console</span>
          </UiLink>
          <nav aria-label="Main" className="flex gap-1 max-lg:[&_span]:not-sr-only">
            {nav.map((item) => (
              <RailLink key={item.href} item={item} />
            ))}
          </nav>
          <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="text-ink-soft text-sm">{user}</span>
            <ThemeToggle theme={theme} />
            {signOut}
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-6xl grid-cols-[minmax(0,1fr)] content-start gap-8 px-4 pt-6 pb-32 outline-none sm:px-6 md:pb-16"
      >
        {children}
      </main>
      <Toaster />
      <LeaveQuestion />
    </div>
  );
}
