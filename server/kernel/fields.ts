import { z } from "zod";
import { isDay } from "./clock";
import type { FieldProblems } from "./errors";
import { visible } from "./legible";
import { Money } from "./money";
import { Quantity } from "./quantity";

/**
 * Zod fields with messages for people. Numbers arrive as canonical decimal texts ("1234.5"): what a person
 * typed in his locale is read by server/web (see `typed.ts`) before a command sees it.
 */

/** The schemas whose text is a number typed by a person; server/web reads these by locale. */
const decimals = new WeakSet<object>();
export const isDecimalField = (schema: object): boolean => decimals.has(schema);
const decimal = <T extends object>(schema: T): T => (decimals.add(schema), schema);

// Null too: a number that is coerced from it would be 0.
const blankToUndefined = (value: unknown) =>
  value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;

/** What is exact enough and still could not be read has too many figures before the point. */
const isTooLarge = (text: string, places: number) =>
  /^-?\d+(\.\d*)?$/.test(text.trim()) &&
  (text.trim().split(".")[1] ?? "").replace(/0+$/, "").length <= places;

const quantityText = (check: (q: Quantity) => string | null) =>
  decimal(
    z.string({ error: "Enter an amount." }).transform((text, context) => {
      const q = Quantity.parse(text.trim());
      const problem = q
        ? check(q)
        : text.trim() === ""
          ? "Enter an amount."
          : isTooLarge(text, 12)
            ? "That number is too large."
            : "Enter a plain number with at most twelve decimals.";
      if (q && !problem) return q;
      context.addIssue({ code: "custom", message: problem! });
      return z.NEVER;
    }),
  );

const moneyText = (check: (m: Money) => string | null) =>
  decimal(
    z.string({ error: "Enter an amount of money." }).transform((text, context) => {
      const m = Money.parse(text.trim());
      const problem = m
        ? check(m)
        : text.trim() === ""
          ? "Enter an amount of money."
          : isTooLarge(text, 6)
            ? "That is too large an amount."
            : "Enter a plain amount with at most six decimals.";
      if (m && !problem) return m;
      context.addIssue({ code: "custom", message: problem! });
      return z.NEVER;
    }),
  );

/** A year outside was mistyped ("0206" for 2026), and reckoning with it would leave the calendar. */
const isThisAge = (day: string) => day >= "1900" && day < "3000";

const text = (max: number, empty = "Fill this in.") =>
  z.string({ error: empty }).overwrite(visible).trim().min(1, empty).max(max, `At most ${max} characters.`);

export const fields = {
  /** A row's id. A malformed one is answered like a missing one where it stands in a URL. */
  id: z
    .string({ error: "Choose one." })
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "Choose one."),
  /** A line of the ledger. */
  movementId: z.string().regex(/^[1-9]\d{0,17}$/, "Choose one."),
  /** More than nothing. */
  quantity: quantityText((q) => (q.isPositive ? null : "Enter an amount above zero.")),
  /** Nothing or more. */
  quantityOrZero: quantityText((q) => (q.isNegative ? "Enter zero or more." : null)),
  /** Whole things: counted, never cut, and never rounded for anybody. */
  pieces: quantityText((q) => (q.isPositive && q.isWhole ? null : "Enter a whole number above zero.")),
  /** As pieces, or none. */
  piecesOrZero: quantityText((q) => (!q.isNegative && q.isWhole ? null : "Enter a whole number.")),
  /** Nothing or more, in the organization's currency. */
  cost: moneyText((m) => (m.isNegative ? "Enter zero or more." : null)),
  /** Any amount, below zero too. */
  signedMoney: moneyText(() => null),
  /** A factor, density or ratio above zero. */
  factor: quantityText((q) => (q.isPositive ? null : "Enter a number above zero.")),
  /** 0 to 100. */
  percent: quantityText((q) =>
    q.isNegative || q.compare(Quantity.whole(100)) > 0 ? "Enter a percentage from 0 to 100." : null,
  ),
  unit: z
    .string({ error: "Choose a unit." })
    .overwrite(visible)
    .trim()
    .min(1, "Choose a unit.")
    .max(30, "That is too long for a unit."),
  name: text(200, "Give it a name."),
  /** One line of free text. */
  line: text(300),
  /** Several lines of free text; may be empty. */
  note: z.string().trim().max(10_000, "At most 10,000 characters."),
  reason: text(500, "Say why; it stays in the history."),
  email: z.email("Enter an e-mail address.").trim().toLowerCase().max(320),
  /** "2026-11-21": a calendar day, never an instant. */
  day: z
    .string({ error: "Choose a day." })
    .refine(isDay, { error: "Enter a day as year-month-day.", abort: true })
    .refine(isThisAge, "Enter a year from 1900 to 2999."),
  /** An ISO instant with its offset. */
  instant: z.iso
    .datetime({ offset: true, error: "That is not a moment in time." })
    .transform((s) => new Date(s))
    .refine((at) => isThisAge(at.toISOString()), "Enter a year from 1900 to 2999."),
  /** A whole number of days, 0 to 100 years. */
  days: z.coerce
    .number({ error: "Enter a number of days." })
    .int("Enter whole days.")
    .min(0)
    .max(36_500, "That is too long."),
  count: z.coerce
    .number({ error: "Enter a whole number." })
    .int("Enter a whole number.")
    .min(0)
    .max(1_000_000, "That is too many."),
  /** A checkbox: "on" or true is yes, missing is no. */
  flag: z.preprocess((v) => v === true || v === "on" || v === "true" || v === "1", z.boolean()),
  search: z.string().trim().max(200).default(""),
};

/** Makes a field optional where a blank form field means "not given". */
export const optional = <S extends z.ZodType>(schema: S) => {
  const wrapped = z.preprocess(blankToUndefined, schema.optional()).optional();
  // `preprocess` takes anything; what callers may send is what the schema takes, or nothing at all.
  return wrapped as unknown as z.ZodOptional<z.ZodType<z.output<S>, z.input<S>>>;
};

/** zod's issues as one sentence a field: { "lines.0.quantity": "Enter an amount." }. The first of a field wins. */
export function problemsOf(error: z.ZodError): FieldProblems {
  const problems: FieldProblems = {};
  for (const issue of error.issues) problems[issue.path.map(String).join(".")] ??= issue.message;
  return problems;
}
