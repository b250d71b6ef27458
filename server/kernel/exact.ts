/**
 * Integer arithmetic behind `Quantity` and `Money`: fixed-point decimals kept in a bigint.
 * Pure, browser-safe, no floats anywhere.
 */

/** `n / d`, rounded half-even to an integer. `d` must not be 0. */
export function divideHalfEven(n: bigint, d: bigint): bigint {
  if (d < 0n) return divideHalfEven(-n, -d);
  const floor = n >= 0n ? n / d : -((-n + d - 1n) / d);
  const twice = 2n * (n - floor * d);
  if (twice < d) return floor;
  if (twice > d) return floor + 1n;
  return floor % 2n === 0n ? floor : floor + 1n;
}

/** `n / d`, rounded half away from zero: what a till and an accountant do. */
export function divideHalfUp(n: bigint, d: bigint): bigint {
  if (d < 0n) return divideHalfUp(-n, -d);
  return n < 0n ? -divideHalfUp(-n, d) : (2n * n + d) / (2n * d);
}

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d+))?$/;

/** "12.5" at 6 places -> 12500000n; null where the text is no plain decimal or has more places than fit. */
export function parseDecimal(text: string, places: number): bigint | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = "0", fraction = ""] = match;
  const kept = withoutEndZeros(fraction);
  if (kept.length > places) return null;
  const scaled = BigInt(whole + kept.padEnd(places, "0"));
  return sign ? -scaled : scaled;
}

const withoutEndZeros = (figures: string): string =>
  figures.endsWith("0") ? figures.replace(/0+$/, "") : figures;

/** 12500000n at 6 places -> "12.5": canonical, no trailing zeros, no exponent, no "-0". */
export function formatDecimal(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = withoutEndZeros(digits.slice(digits.length - places));
  return (scaled < 0n ? "-" : "") + whole + (fraction ? `.${fraction}` : "");
}

/** An exact fraction, for factors that no finite decimal can hold (1/3, density, 1/750). `d` is positive. */
export type Ratio = { readonly n: bigint; readonly d: bigint };

/** Up to here the machine's own numbers are whole numbers, and a remainder of theirs is exact. */
const MACHINE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Of sizes: neither is below zero. A loop, because thousands of digits take more rounds than a call stack holds; the
 * last rounds, which are most of them, in the machine's own numbers.
 */
function gcd(a: bigint, b: bigint): bigint {
  while (b > MACHINE) [a, b] = [b, a % b];
  if (b === 0n) return a;
  let [small, rest] = [Number(b), Number(a % b)];
  while (rest !== 0) [small, rest] = [rest, small % rest];
  return BigInt(small);
}

export function ratio(n: bigint, d: bigint = 1n): Ratio {
  if (d === 0n) throw new RangeError("a ratio needs a denominator other than zero");
  if (d < 0n) return ratio(-n, -d);
  const g = gcd(n < 0n ? -n : n, d);
  return g === 1n ? { n, d } : { n: n / g, d: d / g };
}

/** Powers of ten, made once each. */
const TENS: bigint[] = [];
const tenTo = (places: number): bigint => (TENS[places] ??= 10n ** BigInt(places));

/** "0.918" -> 459/500: a plain decimal of at most so many places as a fraction; null where the text is none. */
export function readDecimal(text: string, places: number): Ratio | null {
  const point = text.indexOf(".");
  const own = point === -1 ? 0 : Math.min(places, text.length - point - 1);
  const scaled = parseDecimal(text, own);
  return scaled === null ? null : ratio(scaled, tenTo(own));
}

/** "0.918" -> 918/1000 in lowest terms. Throws RangeError where the text is no decimal. */
export function ratioOf(text: string): Ratio {
  const read = readDecimal(text, 30);
  if (read === null) throw new RangeError(`not a decimal: ${text}`);
  return read;
}

export const timesRatio = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
export const overRatio = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
export const plusRatio = (a: Ratio, b: Ratio): Ratio =>
  a.n === 0n ? b : b.n === 0n ? a : ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minusRatio = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);

/** Below zero where `a` is less than `b`, zero where they are equal, above zero where `a` is more. */
export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Fractions brought to the least denominator they have in common: `n`s in their order, all over `d`. Nothing gives 1. */
export function overOne(all: readonly Ratio[]): { n: bigint[]; d: bigint } {
  let d = 1n;
  for (const one of all) if (d % one.d !== 0n) d = one.d % d === 0n ? one.d : (d / gcd(d, one.d)) * one.d;
  return { n: all.map((one) => (one.d === d ? one.n : one.n * (d / one.d))), d };
}

/** Brought to lowest terms once, at the end. */
export function sumRatios(all: readonly Ratio[]): Ratio {
  if (all.length <= 1) return all[0] ?? ratio(0n);
  const { n, d } = overOne(all);
  return ratio(
    n.reduce((sum, one) => sum + one),
    d,
  );
}

/**
 * 2/3 -> "0.666666666666667": a canonical decimal of at most `significant` figures, half-even, never an exponent.
 * Figures before the point are all kept, however many: a large amount is not rounded to thousands. At most thirty
 * places, so that `ratioOf` reads whatever this writes.
 */
export function ratioText({ n, d }: Ratio, significant = 15): string {
  if (n === 0n) return "0";
  const size = n < 0n ? -n : n;
  const whole = size / d;
  // Below one, the noughts behind the point are not significant: 1/750 begins two places further on.
  const before = whole > 0n ? whole.toString().length : -noughtsBehindPoint(size, d);
  const places = Math.min(30, Math.max(0, significant - before));
  return formatDecimal(divideHalfEven(n * tenTo(places), d), places);
}

function noughtsBehindPoint(n: bigint, d: bigint): number {
  let noughts = Math.max(0, d.toString().length - n.toString().length - 1);
  while (n * tenTo(noughts + 1) < d) noughts += 1;
  return noughts;
}
