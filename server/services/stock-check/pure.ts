import { formatDecimal, overRatio, sumRatios, timesRatio, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";

/** ok: enough, and enough after it. low: enough, but then at or below the low-stock level. unknown: no conversion yet. */
export type CheckStatus = "ok" | "low" | "short" | "unknown";

/** What one batch needs of an item, in its base unit, exact; `inPieces`: of which a plan takes whole pieces. */
export type Need = { itemId: string; quantity: Ratio; inPieces: boolean };

/**
 * How many batches could be made of what there is, and what ends first. Lines of one item are added up, each rounded up to
 * whole pieces by itself where it is taken in pieces, as the plan does; an availability of null (untracked) never ends.
 * `times` is rounded down at twelve places, null where nothing limits.
 */
export function makeable(
  lines: readonly Need[],
  availabilities: ReadonlyMap<string, Quantity | null>,
): { times: Quantity | null; limitedBy: string | null } {
  const needs = new Map<string, Need[]>();
  for (const need of lines) needs.set(need.itemId, [...(needs.get(need.itemId) ?? []), need]);
  let least: { times: bigint; limitedBy: string } | null = null;
  for (const [itemId, of] of needs) {
    const there = availabilities.get(itemId);
    const total = sumRatios(of.map(({ quantity }) => quantity));
    if (there === null || total.n <= 0n) continue;
    const times = mostOf(of, total, there ?? Quantity.zero);
    if (!least || times < least.times) least = { times, limitedBy: itemId };
  }
  return least
    ? { times: Quantity.of(formatDecimal(least.times, 12)), limitedBy: least.limitedBy }
    : { times: null, limitedBy: null };
}

const ONE = 10n ** 12n;

/** How often, in millionths of millionths. Never promises a batch that the last crumb or the last piece would refuse. */
function mostOf(needs: readonly Need[], total: Ratio, there: Quantity): bigint {
  const { n, d } = overRatio(there.toRatio(), total);
  let most = n <= 0n ? 0n : (n * ONE) / d;
  const pieces = needs.filter((need) => need.inPieces);
  const fits = (times: bigint) => piecesFor(pieces, times) * ONE <= there.toScaled();
  if (pieces.length === 0 || fits(most)) return most;
  // More batches never need fewer pieces: halve what is in question until one millionth of a millionth is left of it.
  let least = 0n;
  while (most - least > 1n) {
    const middle = (least + most) / 2n;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

const piecesFor = (needs: readonly Need[], times: bigint): bigint =>
  needs.reduce((sum, { quantity }) => {
    const { n, d } = timesRatio(quantity, { n: times, d: ONE });
    return sum + (n + d - 1n) / d;
  }, 0n);
