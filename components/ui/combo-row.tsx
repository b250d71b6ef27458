"use client";
"use no memo";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** One line of the list; the head of its group stands before the first of them. */
export function ComboRow({
  id,
  head,
  active,
  chosen,
  onTake,
  onPoint,
  children,
}: {
  id: string;
  head?: string;
  active: boolean;
  chosen: boolean;
  onTake: () => void;
  onPoint: () => void;
  children: ReactNode;
}) {
  return (
    <>
      {head && (
        <li role="presentation" className="text-ink-faint px-3 pt-2 pb-1 text-xs font-medium">
          {head}
        </li>
      )}
      <li
        id={id}
        role="option"
        aria-selected={active}
        ref={(element) => {
          if (active) element?.scrollIntoView({ block: "nearest" });
        }}
        onClick={onTake}
        onPointerMove={onPoint}
        className={cx(
          "flex min-h-9 cursor-pointer items-center gap-2 rounded-sm px-3 py-1 text-sm pointer-coarse:min-h-11",
          active && "bg-dye-wash",
        )}
      >
        {children}
        {chosen && <Check aria-hidden className="text-dye ml-auto size-4 shrink-0" />}
      </li>
    </>
  );
}
