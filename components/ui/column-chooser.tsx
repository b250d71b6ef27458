"use client";

import { Columns3 } from "lucide-react";
import { Popover } from "radix-ui";
import { Button } from "./button";
import { Checkbox } from "./inputs";

/** Which columns a list shows. */
export function ColumnChooser({
  columns,
  onToggle,
}: {
  columns: readonly { id: string; header: string; shown: boolean }[];
  onToggle: (id: string) => void;
}) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button className="ml-auto max-sm:hidden" icon={<Columns3 aria-hidden />}>
          Columns
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          aria-label="Columns"
          className="border-line bg-sheet text-ink shadow-lift animate-drop-in z-50 grid gap-2 rounded-md border p-4"
        >
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              label={column.header}
              checked={column.shown}
              onChange={() => onToggle(column.id)}
            />
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
