import type { expiringLots } from "@/server/services/expiration";
import type { ItemRow } from "@/server/services/inventory";
import { formatDaysAway, formatQuantity, type Formats } from "../ui/format";

type ExpiringLot = Awaited<ReturnType<typeof expiringLots>>["rows"][number];

/** Something that is short or expiring, in words, with the act that mends it (null: this person may not). */
export type Need = {
  id: string;
  state: "expired" | "out" | "low" | "soon";
  itemId: string;
  itemName: string;
  /** What stands in the pill instead of the state's own word. */
  pill?: string;
  words: string;
  act: { label: string; href: string } | null;
};

export type NeedsMay = { restock: boolean; adjust: boolean; plan: boolean };

const RANK: Record<Need["state"], number> = { expired: 0, out: 1, low: 2, soon: 3 };

/** What needs somebody, the most pressing first: expired lots, what is out or low, then lots that expire soon. */
export function needsOf(
  { lots, items }: { lots: readonly ExpiringLot[]; items: readonly ItemRow[] },
  { today, formats, may }: { today: string; formats: Formats; may: NeedsMay },
): Need[] {
  const amount = (value: string, unit: string) => formatQuantity(value, unit, { ...formats, maxPlaces: 3 });
  const ofLot = (lot: ExpiringLot): Need => {
    const expired = lot.state === "expired";
    const when = formatDaysAway(lot.expirationDate!, today, formats);
    const sheet = `/today?do=write-off&item=${lot.itemId}&lot=${lot.lotId}`;
    return {
      id: lot.lotId,
      state: expired ? "expired" : "soon",
      itemId: lot.itemId,
      itemName: lot.itemName,
      pill: expired ? undefined : when,
      words: `${amount(lot.amount, lot.unit)} of ${lot.fifoCode}${expired ? `, expired ${when}` : ""}`,
      act: expired
        ? may.adjust
          ? { label: "Write off", href: sheet }
          : null
        : { label: "What uses it", href: `/inventory/${lot.itemId}` },
    };
  };
  const ofItem = (item: ItemRow): Need => {
    const out = item.state === "out";
    const level = item.lowStock && amount(item.lowStock.level, item.unitSymbol);
    return {
      id: item.id,
      state: out ? "out" : "low",
      itemId: item.id,
      itemName: item.name,
      words: `${out ? "None" : amount(item.available, item.unitSymbol)} available${level ? `, restock at ${level}` : ""}`,
      act: mend(item, may),
    };
  };
  return [...lots.map(ofLot), ...items.map(ofItem)].sort((a, b) => RANK[a.state] - RANK[b.state]);
}

/** What is made is made again; what is bought is bought again. */
function mend(item: ItemRow, may: NeedsMay): Need["act"] {
  if (item.kind === "product") return may.plan ? { label: "Make more", href: "/recipes?do=plan" } : null;
  return may.restock ? { label: "Restock", href: `/today?do=restock&item=${item.id}` } : null;
}
