import { z } from "zod";
import { ITEM_FILTERS, ITEM_SORTS } from "@/server/services/inventory";
import { address, queryOf } from "@/server/web/address";
import { KINDS, type Kind } from "@/components/inventory/words";
import { parseSort } from "@/components/ui/url";

/** What the address of the inventory says: which items, in which order, and the sheet that lies over them. */
export const inventorySearch = z.object({
  kind: z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]).optional(),
  q: address.text,
  category: address.id.optional(),
  state: z.enum(ITEM_FILTERS).optional(),
  sort: address.opaque,
  after: address.opaque,
  do: z.enum(["new", "restock", "use", "write-off", "recount", "save"]).optional(),
  item: address.id.optional(),
  lot: address.id.optional(),
  /** What a new item is to be called. */
  name: address.text,
  /** The slug of the library's entry that is to be saved. */
  entry: address.text,
  /** Several items, for a recount or write-off of all that were chosen. */
  items: z.string().max(20_000).optional(),
});

export type InventorySearch = z.output<typeof inventorySearch>;

/** The list's own part of the address: what stays when a sheet opens and closes. */
export const listPart = ({ kind, q, category, state, sort, after }: InventorySearch): string =>
  queryOf({ kind, q, category, state, sort, after });

export const listHref = (search: InventorySearch): string => {
  const query = listPart(search);
  return query ? `/inventory?${query}` : "/inventory";
};

export const sortOf = (search: Pick<InventorySearch, "sort">) => parseSort(search.sort, ITEM_SORTS);

/** The list's state as the query wants it, without where it goes on. */
export function whichItems(search: InventorySearch) {
  const sort = sortOf(search);
  return {
    search: search.q,
    kinds: search.kind ? [search.kind] : [],
    categoryId: search.category,
    state: search.state,
    sort: sort ? (sort.column as (typeof ITEM_SORTS)[number]) : undefined,
    descending: sort?.descending,
  };
}
