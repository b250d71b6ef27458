"use client";

import { ArrowDown, ArrowUp, Flag, NotebookPen, Trash2 } from "lucide-react";
import { Menu, type MenuItem } from "../../ui/menu";
import type { Line } from "./lines";

/** What can be done with a line. */
export function LineMenu({
  line,
  called,
  isSpare,
  number,
  className,
  onMove,
  onNote,
  onCritical,
  onRemove,
}: {
  line: Line;
  called: string;
  isSpare: boolean;
  number: number;
  className?: string;
  onMove: (by: number) => void;
  onNote: () => void;
  onCritical: () => void;
  onRemove: () => void;
}) {
  if (isSpare) return <span className={className} />;
  const items: MenuItem[] = [
    ...(number > 1 ? [{ label: "Move up", icon: <ArrowUp aria-hidden />, onChoose: () => onMove(-1) }] : []),
    { label: "Move down", icon: <ArrowDown aria-hidden />, onChoose: () => onMove(1) },
    { label: "Write a note", icon: <NotebookPen aria-hidden />, onChoose: onNote },
    {
      label: line.isCritical ? "Not critical any more" : "Mark as critical",
      icon: <Flag aria-hidden />,
      onChoose: onCritical,
    },
    { label: "Take out", icon: <Trash2 aria-hidden />, onChoose: onRemove, danger: true },
  ];
  return (
    <span className={className}>
      <Menu label={`More for ${called}`} items={items} />
    </span>
  );
}
