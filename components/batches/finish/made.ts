import type { FinishDraft } from "../types";

/** One SKU in the form that finishes a batch. `quantity` is as typed; blank or zero: none of it was made. */
export type MadeRow = {
  skuId: string;
  sku: string;
  name: string;
  quantity: string;
  expirationDate: string;
};

/** The recipe's SKUs, the plan's pieces on the first of them. */
export const firstRows = (draft: FinishDraft): MadeRow[] =>
  draft.skus.map(({ skuId, sku, name, quantity, expirationDate }) => ({
    skuId,
    sku,
    name,
    quantity: quantity === "0" ? "" : quantity,
    expirationDate: expirationDate ?? "",
  }));

/** What was typed so far as the preview wants it; null until something was made. */
export function saidIn(form: FormData, batchId: string) {
  const rows = (list: string) => {
    const found = new Map<string, Record<string, string>>();
    for (const [name, value] of form) {
      const [head, index, field] = name.split(".");
      if (head !== list || !index || !field || typeof value !== "string" || value === "") continue;
      found.set(index, { ...found.get(index), [field]: value });
    }
    return [...found.values()];
  };
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? { [name]: value } : {};
  };
  const outputs = rows("outputs").filter((row) => row.quantity !== undefined);
  if (outputs.length === 0) return null;
  return {
    batchId,
    outputs: outputs as { quantity: string }[],
    containers: rows("containers").filter((row) => row.count !== undefined) as {
      itemId: string;
      count: string;
    }[],
    ...one("labourMinutes"),
    ...one("labourRate"),
    ...one("overhead"),
    ...one("lossPercent"),
  };
}

export type Said = NonNullable<ReturnType<typeof saidIn>>;
