import { symbolOf } from "@/server/services/unit-conversion/pure";
import type { Option, OptionGroup } from "../../ui/inputs";
import type { EditorItem } from "./lines";
import type { EditorTools } from "./types";

/** The units an item is known in; further down all others, which ask for what is missing when they are chosen. */
export function unitsOfLine(
  item: EditorItem,
  unit: string,
  all: EditorTools["units"],
): (Option | OptionGroup)[] {
  const known = item.units.map(({ code, symbol }) => ({ value: code, label: symbol }));
  const offered = new Set(item.units.map(({ code }) => code));
  const others = [
    ...all.platform
      .filter(({ dimension }) => dimension !== "time")
      .map(({ code, symbol }) => ({ code, symbol })),
    ...all.custom.map(({ code }) => ({ code, symbol: code })),
  ].filter(({ code }) => !offered.has(code));
  if (unit && !offered.has(unit) && !others.some(({ code }) => code === unit))
    others.unshift({ code: unit, symbol: symbolOf(unit) });
  return [
    ...known,
    {
      group: "Needs a fact first",
      options: others.map(({ code, symbol }) => ({ value: code, label: symbol })),
    },
  ];
}

const GROUPS = [
  ["Weight", "mass"],
  ["Volume", "volume"],
  ["Pieces", "count"],
] as const;

/** Units that a recipe can yield. */
export function yieldUnits({ platform, custom }: EditorTools["units"]): OptionGroup[] {
  const groups: OptionGroup[] = GROUPS.map(([group, of]) => ({
    group,
    options: platform
      .filter(({ dimension }) => dimension === of)
      .map(({ code, symbol }) => ({ value: code, label: symbol })),
  }));
  if (custom.length === 0) return groups;
  return [
    ...groups,
    { group: "Your units", options: custom.map(({ code }) => ({ value: code, label: code })) },
  ];
}
