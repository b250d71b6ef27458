import { Quantity } from "@/server/kernel/quantity";
import type { Shelf } from "./shelf";

/** What stands on the shelf and is not taken by itself, in the item's base unit, and what its lots are. */
export type SetAside = { quantity: Quantity; as: "held" | "expired" | "held or expired" };

/**
 * What a shortage must not hide: there is more, in lots that only a person may choose. Null where there is none. Recalled
 * lots count as held; where not every lot was read, the words claim no more than is known.
 */
export function setAsideOf(
  shelf: Pick<Shelf, "isTracked" | "setAside" | "unusable" | "complete">,
): SetAside | null {
  const aside = shelf.setAside.filter((lot) => lot.state !== "usable");
  const quantity = shelf.complete ? Quantity.sum(aside.map((lot) => lot.remaining)) : shelf.unusable;
  if (!shelf.isTracked || !quantity.isPositive) return null;
  const expired = aside.filter((lot) => lot.state === "expired").length;
  const mixed = !shelf.complete || (expired > 0 && expired < aside.length);
  return { quantity, as: mixed ? "held or expired" : expired > 0 ? "expired" : "held" };
}
