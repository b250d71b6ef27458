import type { KeyboardEvent } from "react";
import type { UseGrid } from "./use-grid";

/** Alt and an arrow move the line and keep the focus in it; Enter goes on to the next line, but chooses within a list. */
export const lineKeys =
  ({ change, focus }: Pick<UseGrid, "change" | "focus">, key: string, next: string | null) =>
  (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const part = /-(item|amount|unit)$/.exec(target.id)?.[1] as "item" | "amount" | "unit" | undefined;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      if (part) focus(key, part);
      change({ do: "move", key, by: event.key === "ArrowUp" ? -1 : 1 });
    } else if (event.key === "Enter" && next && part !== "item" && target instanceof HTMLInputElement) {
      event.preventDefault();
      document.getElementById(`line-${next}-item`)?.focus();
    }
  };
