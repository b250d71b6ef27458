"use client";

import { Ellipsis } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./button";
import { cx } from "./cx";
import { UiLink } from "./link";

export type MenuItem = {
  label: string;
  /** An act that is a page, or (from client components) a function. */
  href?: string;
  onChoose?: () => void;
  icon?: ReactNode;
  danger?: boolean;
};

const look =
  "flex min-h-9 items-center gap-3 rounded-sm px-3 text-sm outline-none data-highlighted:bg-dye-wash pointer-coarse:min-h-11 [&_svg]:size-4 cursor-pointer";

/** Further acts behind a button; `label` names it ("More for Coconut oil"). `trigger` replaces the three dots. */
export function Menu({
  label,
  items,
  trigger,
}: {
  label: string;
  items: readonly MenuItem[];
  trigger?: ReactNode;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        {trigger ?? (
          <IconButton label={label}>
            <Ellipsis aria-hidden />
          </IconButton>
        )}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="border-line bg-sheet text-ink shadow-lift animate-drop-in z-50 min-w-44 rounded-md border p-1"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              asChild={Boolean(item.href)}
              onSelect={item.onChoose}
              className={cx(look, item.danger && "text-brick data-highlighted:bg-brick-wash")}
            >
              {item.href ? (
                <UiLink href={item.href}>
                  {item.icon}
                  {item.label}
                </UiLink>
              ) : (
                <>
                  {item.icon}
                  {item.label}
                </>
              )}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
