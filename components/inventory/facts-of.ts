import type { itemDetail } from "@/server/services/inventory";
import type { ItemFacts } from "./item-fields";

export type ItemDetail = Awaited<ReturnType<typeof itemDetail>>;

/** A known item as its form is filled with. */
export const factsOf = (item: ItemDetail): ItemFacts => ({
  name: item.name,
  kind: item.kind,
  displayUnit: item.displayUnit,
  categoryId: item.category ? item.category.id : null,
  density: item.density,
  isPerishable: item.isPerishable,
  shelfLifeDays: item.shelfLifeDays,
  lowStock: item.lowStock ? item.lowStock.level : null,
  deductionOrder: item.deductionOrder,
  capacity: item.capacity && { quantity: item.capacity.quantity, unit: item.capacity.unit },
  supplier: item.supplier,
  supplierCode: item.supplierCode,
  note: item.note,
  units: item.units,
  isLinked: item.libraryEntry !== null,
});
