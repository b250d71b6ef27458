import {
  compareRatio,
  minusRatio,
  overRatio,
  ratioText,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { factorBetween } from "../amounts";
import type { Calculated } from "../calculated";
import { Figures, percentText, type Figure } from "../figures";

/**
 * Three of the four figures of C1 x V1 = C2 x V2; the one that is left empty is worked out. Strengths are percent of
 * the same basis (both by volume or both by weight); amounts are in one kind of unit, weight or volume.
 */
export type DilutionInput = {
  /** Percent of the strong one. */
  strength: Figure;
  amount: Figure;
  amountUnit: string;
  /** Percent wanted. */
  wantedStrength: Figure;
  wantedAmount: Figure;
  wantedUnit: string;
};

export type Dilutable = "strength" | "amount" | "wantedStrength" | "wantedAmount";

export type DilutionResult = {
  found: Dilutable;
  strength: string;
  amount: string;
  wantedStrength: string;
  wantedAmount: string;
  /** What is filled up with, in `wantedUnit`. */
  diluent: string;
  /** Parts of diluent for one part of the strong one. */
  parts: string;
};

const NAMES: Record<Dilutable, string> = {
  strength: "The strength you have",
  amount: "The amount you take",
  wantedStrength: "The strength you want",
  wantedAmount: "The amount you want",
};

const isEmpty = (text: Figure): boolean => text === undefined || text === null || text === "";

/** Thins a strong liquid to a weaker one. Takes volumes as adding up: see the page for alcohol, which shrinks a little. */
export function dilution(input: DilutionInput): Calculated<DilutionResult> {
  const figures = new Figures();
  const empty = (Object.keys(NAMES) as Dilutable[]).filter((name) => isEmpty(input[name]));
  const [found] = empty;
  if (found === undefined || empty.length > 1)
    figures.refuse(
      "one_unknown",
      found,
      "Leave exactly one of the four figures empty: it is the one worked out.",
    );
  if (found === undefined || empty.length > 1) return figures.answer(neverMade);
  const read = readFour(figures, input, found);
  const four = solved(read, found);
  check(figures, four, found);
  return figures.answer(() => resultOf(four, found, input));
}

const neverMade = (): never => {
  throw new Error("a refused calculation has no result");
};

type Four = Record<Dilutable, Ratio>;

/** Amounts are kept in `wantedUnit`. What is worked out stands as one until then. */
function readFour(figures: Figures, input: DilutionInput, found: Dilutable): Four {
  const factor = factorBetween(input.amountUnit, input.wantedUnit);
  const one = { n: 1n, d: 1n };
  const both =
    "refusal" in factor ? figures.refuse("incompatible_units", "wantedUnit", UNITS_DIFFER) : factor;
  const strengthOf = (name: "strength" | "wantedStrength") =>
    name === found ? one : readStrength(figures, input[name], name);
  const amountOf = (name: "amount" | "wantedAmount") =>
    name === found ? one : figures.positive(input[name], name, NAMES[name]);
  return {
    strength: strengthOf("strength"),
    amount: timesRatio(amountOf("amount"), both),
    wantedStrength: strengthOf("wantedStrength"),
    wantedAmount: amountOf("wantedAmount"),
  };
}

const UNITS_DIFFER = "Both amounts must be weights, or both volumes.";

function readStrength(figures: Figures, text: Figure, name: "strength" | "wantedStrength"): Ratio {
  const read = figures.percent(text, name, NAMES[name]);
  return read.n > 0n ? read : figures.refuse("not_positive", name, `${NAMES[name]} must be more than zero.`);
}

function solved(four: Four, found: Dilutable): Four {
  const { strength, amount, wantedStrength, wantedAmount } = four;
  const made: Four = {
    strength: overRatio(timesRatio(wantedStrength, wantedAmount), amount),
    amount: overRatio(timesRatio(wantedStrength, wantedAmount), strength),
    wantedStrength: overRatio(timesRatio(strength, amount), wantedAmount),
    wantedAmount: overRatio(timesRatio(strength, amount), wantedStrength),
  };
  return { ...four, [found]: made[found] };
}

function check(figures: Figures, four: Four, found: Dilutable): void {
  const isStronger = compareRatio(four.wantedStrength, four.strength) > 0;
  const isLess = compareRatio(four.wantedAmount, four.amount) < 0;
  if (isStronger || isLess)
    figures.refuseTogether(
      "stronger_than_stock",
      found,
      "Diluting only makes weaker: what you want is stronger than what you have.",
    );
  if (four.strength.n > four.strength.d)
    figures.refuseTogether("out_of_range", "strength", "What you have would have to be stronger than 100 %.");
}

function resultOf(four: Four, found: Dilutable, input: DilutionInput): DilutionResult {
  const diluent = minusRatio(four.wantedAmount, four.amount);
  const back = factorBetween(input.wantedUnit, input.amountUnit);
  return {
    found,
    strength: percentText(four.strength),
    amount: ratioText("refusal" in back ? four.amount : timesRatio(four.amount, back)),
    wantedStrength: percentText(four.wantedStrength),
    wantedAmount: ratioText(four.wantedAmount),
    diluent: ratioText(diluent),
    parts: ratioText(overRatio(diluent, four.amount)),
  };
}
