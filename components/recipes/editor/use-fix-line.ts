"use client";

import { useState } from "react";
import { useDrawer } from "../../forms/drawer-host";
import type { ComboOption } from "../../ui/combobox";
import type { EditorItem, Line } from "./lines";
import { problemOfLine, type Problem } from "./line-problem";
import { itemNow, ofLibrary, ofShelf } from "./line-things";
import type { EditorTools } from "./types";
import type { UseGrid } from "./use-grid";

/** Finding what a line is of, and mending what keeps its unit from being converted. */
export function useFixLine(line: Line, tools: EditorTools, change: UseGrid["change"]) {
  const drawer = useDrawer();
  const [options, setOptions] = useState<readonly EditorItem[]>([]);

  /** The item again, with what was just learned about it. */
  const learn = async (id: string) => {
    const item = await itemNow(tools.findLines, id);
    if (item) change({ do: "edit", key: line.key, change: { item } });
  };
  const open = ({ drawer: cause }: Problem) => {
    const { item } = line;
    if (cause && item) drawer.open(cause, () => void learn(item.id));
  };
  return {
    open,
    /** Makes an item of the entry of the library that the line was drafted with, and puts it into its place. */
    shelve: ({ id, name }: EditorItem) =>
      drawer.open({ kind: "item_missing", context: { itemName: name, slug: id } }, (made) => {
        const { itemId } = (made ?? {}) as { itemId?: string };
        if (itemId) void learn(itemId);
      }),
    /** A unit that the item does not know yet opens the drawer that teaches it. */
    offer: (unit: string) => {
      const problem = problemOfLine({ ...line, unit });
      if (problem) open(problem);
    },
    search: async (search: string): Promise<ComboOption[]> => {
      const outcome = await tools.findLines({ search });
      if (outcome.status !== "done") throw new Error("The search did not answer.");
      const { items, entries } = outcome.answer;
      setOptions([...items.map(ofShelf), ...entries.map(ofLibrary)]);
      return [
        ...items.map((item) => ({
          value: item.id,
          label: item.name,
          hint: item.isTracked ? `${item.available} ${item.unitSymbol} available` : "Never runs out",
          group: entries.length > 0 ? "Your items" : undefined,
        })),
        ...entries.map(({ slug, name, inci }) => ({
          value: slug,
          label: name,
          hint: inci ? `INCI ${inci}` : undefined,
          group: "From the library, not yours yet",
        })),
      ];
    },
    found: (id: string) => options.find((item) => item.id === id),
  };
}
