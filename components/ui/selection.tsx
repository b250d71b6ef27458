"use client";

import { X } from "lucide-react";
import { createContext, useContext, type ReactNode } from "react";
import { IconButton } from "./button";

export type Selection = { rows: readonly { id: string; label: string }[]; clear: () => void };

const Chosen = createContext<Selection>({ rows: [], clear: () => {} });

/** The rows chosen in the table around: for the acts given as `bulk`. Call `clear` when the act succeeded. */
export const useSelection = (): Selection => useContext(Chosen);

/** The chosen ids as hidden fields of a form, one each under `name`. */
export function SelectionInputs({ name }: { name: string }) {
  return useSelection().rows.map((row) => <input key={row.id} type="hidden" name={name} value={row.id} />);
}

/** How many rows are chosen and what can be done with them; stays in sight while one scrolls. */
export function SelectionBar({
  rows,
  onClear,
  children,
}: {
  rows: Selection["rows"];
  onClear: () => void;
  children: ReactNode;
}) {
  return (
    <Chosen value={{ rows, clear: onClear }}>
      <div
        role="region"
        aria-label="Chosen rows"
        className="border-dye/30 bg-sheet shadow-lift max-md:border-line md:animate-rise-in z-30 flex items-center gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))] max-md:overflow-x-auto max-md:border-t max-md:p-3 md:sticky md:bottom-4 md:mx-auto md:w-fit md:max-w-full md:flex-wrap md:rounded-lg md:border md:p-2 md:pl-4"
      >
        <p role="status" className="mr-2 text-sm font-medium whitespace-nowrap">
          {rows.length} chosen
        </p>
        {/* Alone in its box: from the server it may come late, and React would ask it for a key among others. */}
        <div className="contents">{children}</div>
        <IconButton label="Choose none" className="max-md:ml-auto" onClick={onClear}>
          <X aria-hidden />
        </IconButton>
      </div>
    </Chosen>
  );
}
