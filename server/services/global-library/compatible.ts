import type { Dimension, ItemKind } from "@/db/schema";
import { dimensionOf } from "@/server/services/unit-conversion/pure";
import type { GlobalItem } from "./held";

/** What a link asks of an item. */
export type Linkable = { kind: ItemKind; dimension: Dimension };

/**
 * May an item stand for this entry? It is of its kind and measured like it; weight and volume go together where the entry's
 * density joins them.
 */
export function fitsItem(
  entry: Pick<GlobalItem, "kind" | "defaultUnit" | "density">,
  item: Linkable,
): boolean {
  if (entry.kind !== item.kind) return false;
  const measured = dimensionOf(entry.defaultUnit);
  if (measured === item.dimension) return true;
  const pours = (dimension: Dimension | undefined) => dimension === "mass" || dimension === "volume";
  return entry.density !== null && pours(measured) && pours(item.dimension);
}
