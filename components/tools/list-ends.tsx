"use no memo";

import { Plus, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Below a list: what was taken away last, to be brought back, and the button that adds an item. */
export function ListEnds({
  gone,
  what,
  add,
  onBringBack,
  onAdd,
}: {
  /** The place of what was taken away; null where nothing was. */
  gone: number | null;
  /** What an item is called: "line". */
  what: string;
  /** The words of the button that adds one. */
  add: string;
  onBringBack: () => void;
  /** Missing where the list is full. */
  onAdd?: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      {onAdd && (
        <Button tone="bare" size="sm" icon={<Plus aria-hidden />} onClick={onAdd}>
          {add}
        </Button>
      )}
      {gone !== null && (
        <Button data-undo size="sm" icon={<Undo2 aria-hidden />} onClick={onBringBack}>
          Bring back {what} {gone + 1}
        </Button>
      )}
    </div>
  );
}
