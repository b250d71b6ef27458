"use client";

import { Plus } from "lucide-react";
import { Button } from "../ui/button";
import { Menu } from "../ui/menu";
import { FrameIcon } from "./icons";
import type { CreateItem } from "./types";

/** "New" in the rail of a desk: what the "+" is on a phone. */
export function CreateMenu({ items }: { items: readonly CreateItem[] }) {
  return (
    <Menu
      label="New"
      items={items.map(({ label, href, icon }) => ({ label, href, icon: <FrameIcon name={icon} /> }))}
      trigger={
        <Button icon={<Plus aria-hidden />} className="w-full max-lg:px-0" aria-label="New">
          <span className="max-lg:sr-only">New</span>
        </Button>
      }
    />
  );
}
