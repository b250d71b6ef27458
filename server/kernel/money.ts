import { OutOfRange } from "./errors";
import { divideHalfEven, divideHalfUp, formatDecimal, parseDecimal, type Ratio } from "./exact";
import type { Quantity } from "./quantity";

const PLACES = 6;
const ONE = 10n ** 6n;
/** numeric(20,6): fourteen digits before the point. */
const LIMIT = 10n ** 20n;

/**
 * An exact sum of money in the organization's currency: a decimal with six places, never a float.
 * What would not fit throws OutOfRange. Totals are stored, unit costs are derived; the currency's own rounding happens on screens and documents only.
 */
export class Money {
  private constructor(private readonly scaled: bigint) {
    if (scaled <= -LIMIT || scaled >= LIMIT) throw new OutOfRange();
  }

  static readonly zero = new Money(0n);

  /** From a canonical decimal ("12.8"), at most six places. Throws RangeError on anything else. */
  static of(text: string): Money {
    const m = Money.parse(text);
    if (!m) throw new RangeError(`not an exact amount of money: ${text}`);
    return m;
  }

  /** As `of`, but null where the text is no amount. */
  static parse(text: string): Money | null {
    const scaled = parseDecimal(text, PLACES);
    return scaled === null || scaled <= -LIMIT || scaled >= LIMIT ? null : new Money(scaled);
  }

  static sum(all: Iterable<Money>): Money {
    let total = 0n;
    for (const m of all) total += m.scaled;
    return new Money(total);
  }

  plus(other: Money): Money {
    return new Money(this.scaled + other.scaled);
  }

  minus(other: Money): Money {
    return new Money(this.scaled - other.scaled);
  }

  negated(): Money {
    return new Money(-this.scaled);
  }

  /** Times an exact fraction, rounded once, half-even, at six places. */
  times(r: Ratio): Money {
    return new Money(divideHalfEven(this.scaled * r.n, r.d));
  }

  /**
   * What `taken` out of `whole` costs, when `whole` costs this much; half-even at six places.
   * The last crumb takes the rest: taken = whole gives exactly this. Throws RangeError where whole is zero.
   */
  share(taken: Quantity, whole: Quantity): Money {
    if (whole.isZero) throw new RangeError("nothing to share");
    if (taken.equals(whole)) return this;
    return new Money(divideHalfEven(this.scaled * taken.toScaled(), whole.toScaled()));
  }

  /**
   * Splits this over weights so that the parts sum to exactly this; what rounding leaves goes to the last part.
   * All weights zero: everything to the last part. Throws RangeError on no parts or a negative weight.
   */
  split(weights: readonly Quantity[]): Money[] {
    if (weights.length === 0 || weights.some((w) => w.isNegative)) throw new RangeError("cannot split");
    let left = this.scaled;
    let weightLeft = weights.reduce((total, w) => total + w.toScaled(), 0n);
    return weights.map((w, i) => {
      const last = i === weights.length - 1;
      const part = last ? left : weightLeft === 0n ? 0n : divideHalfEven(left * w.toScaled(), weightLeft);
      left -= part;
      weightLeft -= w.toScaled();
      return new Money(part);
    });
  }

  /** Cost of one unit with at least six significant digits, as a decimal text; "0" for no quantity. */
  per(quantity: Quantity): string {
    if (quantity.isZero) return "0";
    const places = 18;
    const scaled = divideHalfEven(this.scaled * 10n ** 24n, quantity.toScaled());
    const text = formatDecimal(scaled, places);
    return significant(text, 8);
  }

  compare(other: Money): -1 | 0 | 1 {
    return this.scaled < other.scaled ? -1 : this.scaled > other.scaled ? 1 : 0;
  }

  equals(other: Money): boolean {
    return this.scaled === other.scaled;
  }

  get isZero(): boolean {
    return this.scaled === 0n;
  }

  get isNegative(): boolean {
    return this.scaled < 0n;
  }

  /** Rounded half-up to the currency's own digits, for screens and documents only. */
  toCurrency(digits = 2): string {
    const rounded = divideHalfUp(this.scaled, 10n ** BigInt(PLACES - digits));
    const text = formatDecimal(rounded, digits);
    const [whole = "0", fraction = ""] = text.split(".");
    return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, "0")}`;
  }

  toScaled(): bigint {
    return this.scaled;
  }

  static fromScaled(scaled: bigint): Money {
    return new Money(scaled);
  }

  /** Canonical decimal: "12.8". */
  toString(): string {
    return formatDecimal(this.scaled, PLACES);
  }

  toJSON(): string {
    return this.toString();
  }

  static readonly one = new Money(ONE);
}

/** Cuts a decimal text after `digits` significant digits (never before the point). */
function significant(text: string, digits: number): string {
  const [whole = "0", fraction = ""] = text.split(".");
  const lead = whole.replace(/^-?0*/, "").length;
  const zeros = lead === 0 ? (/^0*/.exec(fraction)?.[0].length ?? 0) : 0;
  const keep = fraction.slice(0, Math.max(0, lead === 0 ? zeros + digits : digits - lead)).replace(/0+$/, "");
  return keep ? `${whole}.${keep}` : whole;
}
