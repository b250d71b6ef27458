import type { ReactNode } from "react";
import { UiLink } from "../ui/link";
import type { Theme } from "../ui/theme";
import { Toaster } from "../ui/toaster";
import { BottomBar } from "./bottom-bar";
import { UrlPalette } from "./command-palette";
import { CreateMenu } from "./create-menu";
import { Logo, LogoMark } from "./logo";
import { RailLink } from "./nav-link";
import { ThemeToggle } from "./theme-toggle";
import type { CreateItem, NavItem } from "./types";

export type AppFrameProps = {
  /** Places in their order, as far as this person may see them; the first three are the phone's. */
  nav: readonly NavItem[];
  /** Organization and settings: at the foot of the rail. */
  below?: readonly NavItem[];
  /** What "+" offers, as far as this person may do it. */
  create?: readonly CreateItem[];
  user: { name: string; role: string };
  organization: { name: string };
  theme: Theme;
  /** Address of the palette's search: GET `?q=` answering `{ results: Found[] }`. */
  searchUrl?: string;
  /** The form that signs out. */
  signOut: ReactNode;
  /** Across the top: support mode, a read-only subscription. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The workspace: rail on the left, on a phone a bar at the bottom; the page in the middle. */
export function AppFrame(props: AppFrameProps) {
  const {
    nav,
    below = [],
    create = [],
    user,
    organization,
    theme,
    searchUrl,
    signOut,
    banner,
    children,
  } = props;
  const home = nav[0]?.href ?? "/";
  const everywhere = [...nav, ...below];
  const account = (name: string) => (
    <div className="flex flex-wrap items-center justify-between gap-3 max-lg:justify-center max-md:justify-between">
      <p className="grid min-w-0 leading-5 md:max-lg:hidden">
        <span className="truncate text-sm font-medium">{user.name}</span>
        <span className="text-ink-faint truncate text-xs">{user.role}</span>
      </p>
      {signOut}
      <div className="w-full md:max-lg:hidden">
        <ThemeToggle theme={theme} name={name} />
      </div>
    </div>
  );
  return (
    <div className="min-h-dvh print:block md:grid md:grid-cols-[4.5rem_minmax(0,1fr)] lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="bg-dye text-on-dye fixed top-2 left-2 z-50 -translate-y-20 rounded-md px-4 py-2 focus:translate-y-0 print:hidden"
      >
        Skip to the page
      </a>
      <aside
        data-print="hide"
        className="border-line bg-tray sticky top-0 hidden h-dvh flex-col gap-4 overflow-y-auto border-r p-3 md:flex lg:p-4"
      >
        <UiLink href={home} aria-label="BatchTrack" className="w-fit rounded-md py-1 max-lg:mx-auto">
          <span className="max-lg:hidden">
            <Logo />
          </span>
          <LogoMark className="size-9 lg:hidden" />
        </UiLink>
        <p className="text-ink-soft -mt-2 truncate text-sm max-lg:hidden">{organization.name}</p>
        <div className="grid gap-2">
          <UrlPalette url={searchUrl} nav={everywhere} create={create} />
          {create.length > 0 && <CreateMenu items={create} />}
        </div>
        <nav aria-label="Main" className="grid gap-1">
          {nav.map((item) => (
            <RailLink key={item.href} item={item} />
          ))}
        </nav>
        <div className="mt-auto grid gap-3">
          {below.length > 0 && (
            <nav aria-label="Organization" className="grid gap-1">
              {below.map((item) => (
                <RailLink key={item.href} item={item} />
              ))}
            </nav>
          )}
          <div className="border-line border-t pt-3">{account("theme-rail")}</div>
        </div>
      </aside>
      <div className="min-w-0">
        {banner}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto grid w-full max-w-6xl gap-8 px-4 pt-6 pb-44 outline-none sm:px-6 md:pb-16 lg:px-10 lg:pt-10 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar nav={everywhere} create={create} account={account("theme-bar")} />
      <Toaster />
    </div>
  );
}
