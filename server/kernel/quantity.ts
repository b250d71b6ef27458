import { OutOfRange } from "./errors";
import { divideHalfEven, formatDecimal, parseDecimal, type Ratio } from "./exact";

const PLACES = 12;
const ONE = 10n ** 12n;
/** numeric(30,12): eighteen digits before the point. */
const LIMIT = 10n ** 30n;

/**
 * An exact amount of something in one unit: a decimal with twelve places, never a float.
 * Immutable; what would not fit throws OutOfRange. Which unit it is in is said by its surroundings (base unit of the item unless named otherwise).
 */
export class Quantity {
  private constructor(private readonly scaled: bigint) {
    if (scaled <= -LIMIT || scaled >= LIMIT) throw new OutOfRange();
  }

  static readonly zero = new Quantity(0n);
  static readonly one = new Quantity(ONE);

  /** From a canonical decimal ("12.5"), at most twelve places. Throws RangeError on anything else. */
  static of(text: string): Quantity {
    const q = Quantity.parse(text);
    if (!q) throw new RangeError(`not an exact quantity: ${text}`);
    return q;
  }

  /** As `of`, but null where the text is no quantity. */
  static parse(text: string): Quantity | null {
    const scaled = parseDecimal(text, PLACES);
    return scaled === null || scaled <= -LIMIT || scaled >= LIMIT ? null : new Quantity(scaled);
  }

  static whole(n: number | bigint): Quantity {
    return new Quantity(BigInt(n) * ONE);
  }

  static fromRatio(r: Ratio): Quantity {
    return new Quantity(divideHalfEven(r.n * ONE, r.d));
  }

  static sum(all: Iterable<Quantity>): Quantity {
    let total = 0n;
    for (const q of all) total += q.scaled;
    return new Quantity(total);
  }

  static min(a: Quantity, b: Quantity): Quantity {
    return a.scaled <= b.scaled ? a : b;
  }

  static max(a: Quantity, b: Quantity): Quantity {
    return a.scaled >= b.scaled ? a : b;
  }

  plus(other: Quantity): Quantity {
    return new Quantity(this.scaled + other.scaled);
  }

  minus(other: Quantity): Quantity {
    return new Quantity(this.scaled - other.scaled);
  }

  negated(): Quantity {
    return new Quantity(-this.scaled);
  }

  /** Times an exact fraction, rounded once, half-even, at twelve places. */
  times(r: Ratio): Quantity {
    return new Quantity(divideHalfEven(this.scaled * r.n, r.d));
  }

  /** This over another, as an exact fraction. Throws RangeError where the other is zero. */
  over(other: Quantity): Ratio {
    if (other.scaled === 0n) throw new RangeError("division by a zero quantity");
    return other.scaled < 0n ? { n: -this.scaled, d: -other.scaled } : { n: this.scaled, d: other.scaled };
  }

  toRatio(): Ratio {
    return { n: this.scaled, d: ONE };
  }

  compare(other: Quantity): -1 | 0 | 1 {
    return this.scaled < other.scaled ? -1 : this.scaled > other.scaled ? 1 : 0;
  }

  equals(other: Quantity): boolean {
    return this.scaled === other.scaled;
  }

  get isZero(): boolean {
    return this.scaled === 0n;
  }

  get isNegative(): boolean {
    return this.scaled < 0n;
  }

  get isPositive(): boolean {
    return this.scaled > 0n;
  }

  get isWhole(): boolean {
    return this.scaled % ONE === 0n;
  }

  /** Up to the next whole number: jars and wrappers are counted, never cut. */
  roundedUp(): Quantity {
    const whole = this.scaled / ONE;
    return new Quantity((this.scaled > whole * ONE ? whole + 1n : whole) * ONE);
  }

  /** Down to the whole number below. */
  roundedDown(): Quantity {
    const whole = this.scaled / ONE;
    return new Quantity((this.scaled < whole * ONE ? whole - 1n : whole) * ONE);
  }

  /** The amount in millionths of millionths, for arithmetic that must not round (`Money.share`). */
  toScaled(): bigint {
    return this.scaled;
  }

  /** Canonical decimal: "340", "0.5", "-2.25". */
  toString(): string {
    return formatDecimal(this.scaled, PLACES);
  }

  toJSON(): string {
    return this.toString();
  }
}
