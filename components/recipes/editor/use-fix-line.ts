"use client";

import { useState } from "react";
import { useDrawer } from "../../forms/drawer-host";
import type { Line } from "./lines";
import { problemOfLine, type Problem } from "./line-problem";
import type { EditorTools, ItemOption } from "./types";
import type { UseGrid } from "./use-grid";

/** Finding an item for a line, and mending what keeps its unit from being converted. */
export function useFixLine(line: Line, tools: EditorTools, change: UseGrid["change"]) {
  const drawer = useDrawer();
  const [options, setOptions] = useState<readonly ItemOption[]>([]);

  /** The item again, with what was just learned about it. */
  const learn = async () => {
    const outcome = line.item && (await tools.findItems({ ids: [line.item.id] }));
    const item = outcome?.status === "done" ? outcome.answer[0] : undefined;
    if (item) change({ do: "edit", key: line.key, change: { item } });
  };
  const open = ({ drawer: cause }: Problem) => {
    if (cause) drawer.open(cause, () => void learn());
  };
  return {
    open,
    /** A unit that the item does not know yet opens the drawer that teaches it. */
    offer: (unit: string) => {
      const problem = problemOfLine({ ...line, unit });
      if (problem) open(problem);
    },
    search: async (search: string) => {
      const outcome = await tools.findItems({
        search,
        kinds: ["ingredient", "consumable", "packaging", "container"],
      });
      if (outcome.status !== "done") throw new Error("The search did not answer.");
      setOptions(outcome.answer);
      return outcome.answer.map((item) => ({
        value: item.id,
        label: item.name,
        hint: item.isTracked ? `${item.available} ${item.unitSymbol} available` : "Never runs out",
      }));
    },
    found: (id: string) => options.find((item) => item.id === id),
  };
}
