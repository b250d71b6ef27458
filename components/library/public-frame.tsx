import type { ReactNode } from "react";
import { Logo } from "../frame/logo";
import { LinkButton } from "../ui/button";
import { UiLink } from "../ui/link";

/** The head and foot of the library's public pages. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-6xl grid-rows-[auto_1fr_auto] px-5 sm:px-8">
      <header className="flex items-center justify-between gap-4 py-5">
        <UiLink href="/" aria-label="BatchTrack, home">
          <Logo />
        </UiLink>
        <nav aria-label="Site" className="flex items-center gap-2">
          <LinkButton tone="bare" href="/global-items" className="max-sm:hidden">
            Library
          </LinkButton>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </nav>
      </header>
      <main className="grid min-w-0 content-start gap-8 py-6 sm:py-10">{children}</main>
      <footer className="text-ink-faint border-line border-t py-6 text-sm">
        BatchTrack, for people who make things in small batches.
      </footer>
    </div>
  );
}
