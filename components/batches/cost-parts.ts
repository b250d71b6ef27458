import { Money } from "@/server/kernel/money";
import { formatMoney, type Formats } from "../ui/format";
import type { Part } from "../ui/stacked-bar";
import type { BatchDetail } from "./types";

const SINGLE = 4;

/**
 * What a batch cost, as the parts of one bar: its dearest items, the others together, labour and overhead. They sum to the
 * total, also where a lot's cost was corrected after the batch had ended.
 */
export function costParts(
  batch: Pick<BatchDetail, "lines" | "containers" | "extras" | "costs">,
  formats: Formats,
): Part[] {
  if (!batch.costs) return [];
  const { materials, labour, overhead } = batch.costs;
  const items = sumByItem([...batch.lines, ...batch.containers, ...batch.extras]);
  const dearest = items.length > SINGLE + 1 ? items.slice(0, SINGLE) : items;
  const rest = Money.of(materials).minus(Money.sum(dearest.map(([, cost]) => cost)));
  const others = items.length - dearest.length;
  const parts: [string, Money][] = [
    ...dearest,
    [others > 0 ? `${others} others` : "Corrected since", rest],
    ["Labour", Money.of(labour)],
    ["Overhead", Money.of(overhead)],
  ];
  return parts
    .filter(([, cost]) => !cost.isZero)
    .map(([label, cost]) => ({ label, value: String(cost), text: formatMoney(String(cost), formats) }));
}

function sumByItem(lines: readonly { itemName: string; cost: string | null }[]): [string, Money][] {
  const sums = new Map<string, Money>();
  for (const { itemName, cost } of lines) {
    if (cost !== null) sums.set(itemName, Money.of(cost).plus(sums.get(itemName) ?? Money.zero));
  }
  return [...sums].sort(([, a], [, b]) => b.compare(a));
}
