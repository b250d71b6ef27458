import type { DrawerKind, RuleError } from "@/server/kernel/errors";
import type { Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { convert, refusalOf, type ConversionRules } from "@/server/services/unit-conversion/pure";

/** A text, or a small group of texts. */
type Fact = string | Record<string, string> | null;

/** Why an amount cannot be converted, as plain data, with the drawer that mends it. */
export type Problem = {
  code: string;
  message: string;
  drawer: { kind: DrawerKind; context: Record<string, Fact> } | null;
};

/** How many of `to` one `from` is, for this item; or why that is not known yet. */
export function ratioOrProblem(
  rules: ConversionRules,
  from: string,
  to: string,
): { ratio: Ratio; problem: null } | { ratio: null; problem: Problem } {
  const refusal = refusalOf(rules, from, to);
  return refusal
    ? { ratio: null, problem: problemOf(refusal) }
    : { ratio: convert(rules, Quantity.one, from, to).ratio, problem: null };
}

export const problemOf = ({ code, message, drawer }: RuleError): Problem => ({
  code,
  message,
  drawer: drawer
    ? {
        kind: drawer.kind,
        context: Object.fromEntries(
          Object.entries(drawer.context).filter(
            (entry): entry is [string, string] => typeof entry[1] === "string",
          ),
        ),
      }
    : null,
});
