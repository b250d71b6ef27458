"use client";

import { Menu, Plus } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Sheet } from "../ui/dialog";
import { UiLink } from "../ui/link";
import { FrameIcon } from "./icons";
import { BarLink } from "./nav-link";
import type { CreateItem, NavItem } from "./types";

/** The bottom of a phone: the first places, "+" in the middle, and all the rest behind "More". */
export function BottomBar({
  nav,
  create,
  account,
}: {
  nav: readonly NavItem[];
  create: readonly CreateItem[];
  account: ReactNode;
}) {
  const path = usePathname();
  const [open, setOpen] = useState<{ what: "create" | "more"; path: string } | null>(null);
  // A followed link closes the sheet: it belongs to the page on which it was opened.
  const shown = open?.path === path ? open.what : null;
  const toggle = (what: "create" | "more") => (next: boolean) => setOpen(next ? { what, path } : null);
  const rest = nav.slice(3);
  return (
    <nav
      aria-label="Main"
      data-print="hide"
      className="border-line bg-paper fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {nav.slice(0, 2).map((item) => (
        <BarLink key={item.href} item={item} />
      ))}
      {create.length > 0 && (
        <Sheet
          title="What did you do?"
          open={shown === "create"}
          onOpenChange={toggle("create")}
          trigger={
            <button type="button" aria-label="New" className="grid h-16 place-items-center -outline-offset-4">
              <span className="bg-dye text-on-dye shadow-sheet grid size-12 place-items-center rounded-full">
                <Plus aria-hidden className="size-6" />
              </span>
            </button>
          }
        >
          <Choices items={create} />
        </Sheet>
      )}
      {nav.slice(2, 3).map((item) => (
        <BarLink key={item.href} item={item} />
      ))}
      <Sheet
        title="More"
        open={shown === "more"}
        onOpenChange={toggle("more")}
        trigger={
          <button
            type="button"
            className="text-ink-soft grid h-16 content-center justify-items-center gap-1 text-xs -outline-offset-4"
          >
            <Menu aria-hidden className="size-5" />
            More
          </button>
        }
      >
        <Choices items={rest} />
        <div className="border-line mt-4 border-t pt-4">{account}</div>
      </Sheet>
    </nav>
  );
}

/** Large targets for a thumb. */
function Choices({ items }: { items: readonly CreateItem[] }) {
  return (
    <ul className="grid gap-1">
      {items.map((item) => (
        <li key={item.href}>
          <UiLink
            href={item.href}
            className="hover:bg-tray flex min-h-12 items-center gap-4 rounded-md px-3 py-2"
          >
            <FrameIcon name={item.icon} className="text-dye size-5.5 shrink-0" />
            <span className="grid">
              <span className="font-medium">{item.label}</span>
              {item.hint && <span className="text-ink-soft text-sm">{item.hint}</span>}
            </span>
          </UiLink>
        </li>
      ))}
    </ul>
  );
}
