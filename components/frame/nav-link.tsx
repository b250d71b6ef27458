"use client";

import { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "../ui/cx";
import { UiLink } from "../ui/link";
import { Spinner } from "../ui/progress";
import { FrameIcon } from "./icons";
import type { NavItem } from "./types";

/** Whether `path` is the address of an item or lies below it. */
const isHere = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

/** The place's icon; while its page is on the way, the sign of that, so that a press is answered at once. */
function PlaceIcon({ name, className }: { name: NavItem["icon"]; className: string }) {
  const { pending } = useLinkStatus();
  return pending ? <Spinner className={className} /> : <FrameIcon name={name} className={className} />;
}

/** A line of the rail: icon and word, on a small tablet the icon alone. */
export function RailLink({ item }: { item: NavItem }) {
  const here = isHere(usePathname(), item.href);
  return (
    <UiLink
      href={item.href}
      title={item.label}
      aria-current={here ? "page" : undefined}
      className={cx(
        "text-ink-soft hover:bg-line/60 hover:text-ink flex min-h-10 items-center gap-3 rounded-md px-3 transition-colors max-lg:justify-center pointer-coarse:min-h-11",
        here && "bg-sheet text-ink shadow-sheet ring-line hover:bg-sheet font-medium ring-1",
      )}
    >
      <PlaceIcon name={item.icon} className={cx("size-5 shrink-0", here && "text-dye")} />
      <span className="max-lg:sr-only">{item.label}</span>
    </UiLink>
  );
}

/** A place in the bottom bar of a phone. */
export function BarLink({ item }: { item: NavItem }) {
  const here = isHere(usePathname(), item.href);
  return (
    <UiLink
      href={item.href}
      aria-current={here ? "page" : undefined}
      className={cx(
        "text-ink-soft grid h-16 content-center justify-items-center gap-1 text-xs -outline-offset-4",
        here && "text-dye font-medium",
      )}
    >
      <PlaceIcon name={item.icon} className="size-5" />
      {item.label}
    </UiLink>
  );
}
