/** The page of a document that movements belong to; null where it has none of its own. */
export function documentHref({ type, id }: { type: string; id: string }): string | null {
  if (type === "batch") return `/batches/${id}`;
  if (type === "sku") return `/products/skus/${id}`;
  return null;
}
