import type { ReactNode } from "react";
import { TOOLS } from "../tools/catalogue";
import { LinkButton } from "../ui/button";
import { UiLink } from "../ui/link";
import { Logo, LogoMark } from "./logo";
import { ThemeToggle } from "./theme-toggle";

/** Around the pages that anybody may read: the same for everybody, so that they can be rendered once. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-6xl grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] px-4 sm:px-8 print:block print:max-w-none print:p-0">
      <a
        href="#main"
        className="bg-dye text-on-dye fixed top-2 left-2 z-50 -translate-y-20 rounded-md px-4 py-2 focus:translate-y-0 print:hidden"
      >
        Skip to the page
      </a>
      <PublicHeader />
      <main
        id="main"
        tabIndex={-1}
        className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8 py-6 outline-none sm:py-10"
      >
        {children}
      </main>
      <footer
        data-print="hide"
        className="text-ink-faint border-line flex flex-wrap items-center justify-between gap-4 border-t py-6 text-sm"
      >
        BatchTrack, for people who make things in small batches.
        <div className="flex items-center gap-4">
          <Place href="/tools/api">API</Place>
          <ThemeToggle theme="system" name="theme-public" />
        </div>
      </footer>
    </div>
  );
}

/** Name, places and the way in. */
export function PublicHeader() {
  return (
    <header data-print="hide" className="flex items-center justify-between gap-2 py-5 sm:py-7">
      <UiLink href="/" aria-label="BatchTrack" className="rounded-md">
        <span className="max-sm:hidden">
          <Logo />
        </span>
        <LogoMark className="size-9 sm:hidden" />
      </UiLink>
      <div className="flex items-center gap-2 sm:gap-4">
        <nav aria-label="Main" className="flex items-center gap-1 sm:gap-2">
          {TOOLS.length > 0 && <Place href="/tools">Tools</Place>}
          <Place href="/global-items">Library</Place>
        </nav>
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </div>
    </header>
  );
}

function Place({ href, children }: { href: string; children: ReactNode }) {
  return (
    <UiLink
      href={href}
      className="text-ink-soft hover:text-ink inline-flex min-h-10 items-center rounded-md px-2 pointer-coarse:min-h-11"
    >
      {children}
    </UiLink>
  );
}
