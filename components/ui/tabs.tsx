import type { ReactNode } from "react";
import { cx } from "./cx";
import { UiLink } from "./link";

export type Tab = { label: ReactNode; href: string; current?: boolean; count?: number };

/** Tabs that are addresses: they work without JavaScript, in a new window, and with the back button. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="border-line -mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <UiLink
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "text-ink-soft hover:text-ink -mb-px flex min-h-10 items-center gap-2 border-b-2 border-transparent px-3 whitespace-nowrap -outline-offset-2 pointer-coarse:min-h-11",
                tab.current && "border-dye text-ink font-medium",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="bg-tray text-ink-soft rounded-full px-2 text-xs font-normal">
                  {tab.count}
                </span>
              )}
            </UiLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
