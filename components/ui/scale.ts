/**
 * From exact amounts to pixels. The ratio is taken in integers and only its result, a small whole number of
 * thousandths, becomes a JavaScript number: pictures may round, amounts may not.
 */
import { divideHalfUp, parseDecimal } from "@/server/kernel/exact";

const PLACES = 18;
const read = (text: string): bigint => {
  const scaled = parseDecimal(text, PLACES);
  if (scaled === null) throw new RangeError(`not a decimal: ${text}`);
  return scaled;
};

/** `part` of `whole` in thousandths; 0 where the whole is nothing or less. */
export function permille(part: string, whole: string): number {
  const w = read(whole);
  return w <= 0n ? 0 : Number(divideHalfUp(read(part) * 1000n, w));
}

/** As `permille`, kept between 0 and 1000: for bars. */
export function fill(part: string, whole: string): number {
  return Math.min(1000, Math.max(0, permille(part, whole)));
}

/** Shares of a whole in thousandths which sum to exactly 1000 (largest remainders); all 0 where the sum is 0. */
export function shares(parts: readonly string[]): number[] {
  const scaled = parts.map((p) => (read(p) < 0n ? 0n : read(p)));
  const total = scaled.reduce((a, b) => a + b, 0n);
  if (total === 0n) return parts.map(() => 0);
  const whole = scaled.map((s) => Number((s * 1000n) / total));
  let left = 1000 - whole.reduce((a, b) => a + b, 0);
  const byRest = scaled.map((s, i) => ({ i, rest: (s * 1000n) % total })).filter((r) => r.rest > 0n);
  byRest.sort((a, b) => (b.rest > a.rest ? 1 : b.rest < a.rest ? -1 : a.i - b.i));
  for (const { i } of byRest) {
    if (left-- <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
  }
  return whole;
}

/** Where each value lies between the least (or zero, if that is less) and the greatest, 0 to 1000. */
export function levels(values: readonly string[]): number[] {
  const scaled = values.map(read);
  const min = scaled.reduce((a, b) => (b < a ? b : a), 0n);
  const max = scaled.reduce((a, b) => (b > a ? b : a), 0n);
  return scaled.map((s) => (max === min ? 0 : Number(divideHalfUp((s - min) * 1000n, max - min))));
}

/** The indexes of the least and the greatest value; null for none. */
export function extremes(values: readonly string[]): { least: number; greatest: number } | null {
  if (values.length === 0) return null;
  const scaled = values.map(read);
  let least = 0;
  let greatest = 0;
  scaled.forEach((s, i) => {
    if (s < scaled[least]!) least = i;
    if (s > scaled[greatest]!) greatest = i;
  });
  return { least, greatest };
}
