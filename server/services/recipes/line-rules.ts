import type { Tx } from "@/server/kernel/context";
import type { GlobalItem } from "@/server/services/global-library/steps";
import { dimensionOf, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";

/** How an entry of the library converts before anybody has an item of it: by its own unit and density. */
export const rulesOfEntry = ({ name, defaultUnit, density }: GlobalItem): ConversionRules => ({
  itemName: name,
  // An entry's unit is one of the platform's: a law over the data files.
  dimension: dimensionOf(defaultUnit)!,
  displayUnit: defaultUnit,
  density: density?.toString() ?? null,
  densitySource: density ? "library" : null,
  mappings: [],
  customUnits: [],
});

/** What is known about converting each line, by the id of its item, or of its entry where it is only drafted. */
export async function rulesOfLines(
  ctx: Tx,
  lines: readonly { itemId: string | null; entry?: GlobalItem | null }[],
): Promise<Map<string, ConversionRules>> {
  const rules = await rulesFor(
    ctx,
    lines.flatMap(({ itemId }) => itemId ?? []),
  );
  for (const { itemId, entry } of lines)
    if (itemId === null && entry) rules.set(entry.id, rulesOfEntry(entry));
  return rules;
}

/** The items that lines are of, each once. */
export const itemIdsOf = (lines: readonly { itemId: string | null }[]): string[] => [
  ...new Set(lines.flatMap(({ itemId }) => itemId ?? [])),
];
