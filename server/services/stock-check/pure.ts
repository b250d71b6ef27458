import { formatDecimal, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";

/** ok: enough, and enough after it. low: enough, but then at or below the low-stock level. unknown: no conversion yet. */
export type CheckStatus = "ok" | "low" | "short" | "unknown";

/** What one batch needs of an item, in its base unit. */
export type Need = { itemId: string; quantity: Quantity };

/**
 * How many batches could be made of what there is, and what ends first. Lines of one item are added up; an availability
 * of null (untracked) never ends. `times` is rounded down at twelve places, null where nothing limits.
 */
export function makeable(
  lines: readonly Need[],
  availabilities: ReadonlyMap<string, Quantity | null>,
): { times: Quantity | null; limitedBy: string | null } {
  const needs = new Map<string, Quantity>();
  for (const { itemId, quantity } of lines)
    needs.set(itemId, (needs.get(itemId) ?? Quantity.zero).plus(quantity));
  let least: { times: Quantity; limitedBy: string } | null = null;
  for (const [itemId, need] of needs) {
    const there = availabilities.get(itemId);
    if (there === null || !need.isPositive) continue;
    const times = roundedDown((there ?? Quantity.zero).over(need));
    if (!least || times.compare(least.times) < 0) least = { times, limitedBy: itemId };
  }
  return least ?? { times: null, limitedBy: null };
}

/** Never promise a batch that the last crumb would refuse. */
const roundedDown = (r: Ratio): Quantity => Quantity.of(formatDecimal((r.n * 10n ** 12n) / r.d, 12));
