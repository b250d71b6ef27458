import { formatQuantity } from "../ui/format";
import { symbolOf } from "@/server/services/unit-conversion/pure";

/** What recipes say of themselves, as texts. */

type Portioning =
  { kind: "none" } | { kind: "portions"; name: string; count: string } | { kind: "containers" };

export type Made = { yieldQuantity: string; yieldUnit: string; portioning: Portioning };

/** "1,500 g" */
export const yieldText = ({ yieldQuantity, yieldUnit }: Omit<Made, "portioning">, locale: string): string =>
  formatQuantity(yieldQuantity, symbolOf(yieldUnit), { locale, maxPlaces: 4 });

/** "12 × bar", "poured into containers"; null where it is not divided. */
export function portionsText(portioning: Portioning, locale: string): string | null {
  if (portioning.kind === "containers") return "Poured into containers";
  if (portioning.kind === "none") return null;
  return `${formatQuantity(portioning.count, "", { locale, maxPlaces: 4 })} × ${portioning.name}`;
}

const SOURCES = {
  lots: null,
  mixed: "partly last known",
  last_known: "last known cost",
  none: "no cost known",
} as const;

/** A batch's cost, or null where not one of its lines has a cost that anybody knows: nothing known is not nothing. */
export const knownCost = <C extends { from: keyof typeof SOURCES }>(cost: C | null): C | null =>
  cost && cost.from !== "none" ? cost : null;

/** What to add to a cost that does not come from lots on the shelf alone. */
export const costNote = (from: keyof typeof SOURCES): string | null => SOURCES[from];

/** An amount cut down, never up, to so many places: nobody is promised a batch that the last crumb refuses. */
export function cutDown(decimal: string, places: number): string {
  const [whole = "0", rest = ""] = decimal.split(".");
  const kept = rest.slice(0, places).replace(/0+$/, "");
  return kept ? `${whole}.${kept}` : whole;
}
