import { compareRatio, ratio, ratioOf, ratioText, readDecimal, type Ratio } from "@/server/kernel/exact";
import { readTyped } from "@/server/kernel/typed";
import { MOST_LINES, type Calculated, type Notice } from "./calculated";

/** What an optional figure looks like on its way in: an empty field and an absent one mean the same. */
export type Figure = string | null | undefined;

const PLACES = 30;
const LIMIT = 10n ** 18n;

type Bounds = { least?: string; most?: string };

/**
 * Reads the figures of one calculation. Everything that is wrong is gathered, each with its field, so that a person
 * mends it all at once. For a refused figure a one stands in, so that reading can go on; `answer` then gives the
 * problems and never the result.
 */
export class Figures {
  private readonly problems: Notice[] = [];
  private readonly warnings: Notice[] = [];

  /** A figure above zero. `name` begins the sentence that refuses it: "The weight". */
  positive(text: Figure, field: string, name: string): Ratio {
    const read = this.amount(text, field, name);
    if (read.n > 0n) return read;
    return this.refuse("not_positive", field, `${name} must be more than zero.`);
  }

  /** A figure of zero or more, up to eighteen digits before the point and thirty after it: results can be put in again. */
  amount(text: Figure, field: string, name: string): Ratio {
    const known = typeof text === "string" ? text : "";
    const read = known.length <= 60 ? readDecimal(known, PLACES) : null;
    if (read && read.n >= LIMIT * read.d) return this.refuse("too_large", field, `${name} is too large.`);
    if (read && read.n >= 0n) return read;
    if (read) return this.refuse("negative", field, `${name} cannot be less than zero.`);
    if (known.trim() === "") return this.refuse("missing", field, `${name} is missing.`);
    const why = readTyped(known, "en-US");
    return this.refuse("not_a_number", field, `${name}: ${why.ok ? "Enter a plain number." : why.problem}`);
  }

  /** As `amount`; an empty field is zero. */
  optional(text: Figure, field: string, name: string): Ratio {
    return text === undefined || text === null || text === "" ? ratio(0n) : this.amount(text, field, name);
  }

  /** Percent as a share of one: "30" -> 3/10. From `least` to `most` percent, both included. */
  percent(text: Figure, field: string, name: string, { least = "0", most = "100" }: Bounds = {}): Ratio {
    const read = this.optional(text, field, name);
    if (compareRatio(read, kept(least)) >= 0 && compareRatio(read, kept(most)) <= 0)
      return ratio(read.n, read.d * 100n);
    return this.refuse("out_of_range", field, `${name} must be from ${least} to ${most} %.`);
  }

  /** The lines themselves, or none of them where there are too many to be a formula. */
  lines<Line>(all: readonly Line[] | undefined, field: string, name: string): readonly Line[] {
    if (!Array.isArray(all)) return [];
    if (all.length <= MOST_LINES) return all;
    this.refuse("too_many_lines", field, `${name} can have ${MOST_LINES} lines at most.`);
    return [];
  }

  /** Notes a problem and answers the one that stands in. */
  refuse(code: string, field: string | undefined, message: string): Ratio {
    this.problems.push(field === undefined ? { code, message } : { code, field, message });
    return ratio(1n);
  }

  /**
   * As `refuse`, for what several figures come to together: said only where each of them could be read, because with
   * the ones that stand in for the others it would accuse the wrong thing.
   */
  refuseTogether(code: string, field: string | undefined, message: string): Ratio {
    return this.problems.length > 0 ? ratio(1n) : this.refuse(code, field, message);
  }

  warn(code: string, field: string | undefined, message: string): void {
    this.warnings.push(field === undefined ? { code, message } : { code, field, message });
  }

  /** The result with its warnings; where anything was refused, only what. `make` runs on right figures alone. */
  answer<R>(make: () => R): Calculated<R> {
    if (this.problems.length > 0) return { ok: false, problems: this.problems };
    const result = make();
    return this.problems.length > 0
      ? { ok: false, problems: this.problems }
      : { ok: true, result, warnings: this.warnings };
  }
}

/** A share of one as percent text: 3/10 -> "30". */
export const percentText = ({ n, d }: Ratio): string => ratioText({ n: n * 100n, d });

/** Published figures and limits, each read once: a formula is reckoned anew with every key that is pressed. */
const ratios = new Map<string, Ratio>();
export function kept(text: string): Ratio {
  let read = ratios.get(text);
  if (!read) ratios.set(text, (read = ratioOf(text)));
  return read;
}
