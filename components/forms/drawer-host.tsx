"use client";

import { createContext, useContext, useState, type ReactNode } from "react";
import { Sheet } from "../ui/dialog";

/** What an error carries so that a person can mend its cause on the spot (docs/WALL_OF_DRAWERS_PROTOCOL.md). */
export type DrawerCause = { kind: string; context: Record<string, unknown> };

/** One kind of drawer: its title, and the form that mends the cause and then calls `onFixed`. */
export type DrawerBody = {
  title: (context: Record<string, unknown>) => string;
  description?: (context: Record<string, unknown>) => string;
  Body: (props: { context: Record<string, unknown>; onFixed: (made?: unknown) => void }) => ReactNode;
};

/** Repeats the act; hears what the mending made, where it made something. */
type Retry = (made?: unknown) => void;

type Opener = {
  /** Opens the drawer of this cause; after the fix it closes and `retry` repeats the act. Unknown kinds open nothing. */
  open(cause: DrawerCause, retry: Retry): void;
  knows(kind: string): boolean;
};

const Context = createContext<Opener>({ open: () => {}, knows: () => false });

export const useDrawer = () => useContext(Context);

/** Stands once around the workspace, with the drawers that it knows. */
export function DrawerHost({
  drawers,
  children,
}: {
  drawers: Record<string, DrawerBody>;
  children: ReactNode;
}) {
  const [shown, setShown] = useState<{ cause: DrawerCause; retry: Retry } | null>(null);
  const [opener] = useState<Opener>(() => ({
    open: (cause, retry) => (cause.kind in drawers ? setShown({ cause, retry }) : undefined),
    knows: (kind) => kind in drawers,
  }));
  const drawer = shown && drawers[shown.cause.kind];
  return (
    <Context value={opener}>
      {children}
      {shown && drawer && (
        <Sheet
          open
          onOpenChange={(open) => !open && setShown(null)}
          title={drawer.title(shown.cause.context)}
          description={drawer.description?.(shown.cause.context)}
        >
          <drawer.Body
            context={shown.cause.context}
            onFixed={(made) => {
              const { retry } = shown;
              setShown(null);
              retry(made);
            }}
          />
        </Sheet>
      )}
    </Context>
  );
}
