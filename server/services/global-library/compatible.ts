import type { Dimension, ItemKind } from "@/db/schema";
import { dimensionOf } from "@/server/services/unit-conversion/pure";
import type { GlobalItem } from "./held";

/** What a link asks of an item. */
export type Linkable = { kind: ItemKind; dimension: Dimension };

/** What of an entry decides which items may stand for it. */
export type Standard = Pick<GlobalItem, "kind" | "defaultUnit" | "density">;

/** Weight and volume go together where the entry's density joins them. */
function dimensionsOf({ defaultUnit, density }: Standard): readonly Dimension[] {
  const measured = dimensionOf(defaultUnit);
  if (!measured) return [];
  const pours = measured === "mass" || measured === "volume";
  return pours && density !== null ? ["mass", "volume"] : [measured];
}

/** May an item stand for this entry? It is of its kind and measured like it. */
export const fitsItem = (entry: Standard, item: Linkable): boolean =>
  entry.kind === item.kind && dimensionsOf(entry).includes(item.dimension);

/** Does an entry, changed or merged into another, still serve every item that may be linked to it? */
export function stillServes(after: Standard, before: Standard): boolean {
  const served = dimensionsOf(after);
  return after.kind === before.kind && dimensionsOf(before).every((dimension) => served.includes(dimension));
}
