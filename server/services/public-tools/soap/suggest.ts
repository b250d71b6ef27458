import { divideHalfEven, formatDecimal, parseDecimal } from "@/server/kernel/exact";
import type { Calculated } from "../calculated";
import { Figures, type Figure } from "../figures";
import { OILS, type Oil } from "../oils/oils";
import { QUALITIES, QUALITY_ACIDS } from "./profile";
import type { Qualities } from "./shapes";

export type Aimed = keyof Qualities | "iodine" | "ins";
/** Where each figure of the bar should lie, both ends included. */
export type Aims = Partial<Record<Aimed, readonly [from: string, to: string]>>;

export type SuggestInput = {
  oils: readonly { id: string; percent: Figure; isLocked: boolean }[];
  aims: Aims;
};

/** Percent of each oil, in the order given. `isReached`: every figure lies where it should. */
export type Suggestion = { percents: string[]; isChanged: boolean; isReached: boolean };

/** Percentages are moved about in thousandths, one percent at a time: finer steps would look like a promise. */
const PLACES = 3;
const STEP = 1000n;
/** Two hundred oils would take a phone minutes; nobody asks for more than a few to be moved. */
const MOST_MOVED = 20;

/**
 * Looks for percentages that bring the bar's figures into their aims, one percent at a time from one unlocked oil to
 * another, always the step that helps most, until no step helps. The sum stays what it was; locked oils stay as they are.
 */
export function suggest({ oils, aims }: SuggestInput): Calculated<Suggestion> {
  const figures = new Figures();
  const lines = figures.lines(oils, "oils", "The oils");
  const start = lines.map(({ percent }, i) => {
    const { n, d } = figures.amount(percent, `oils.${i}.percent`, "The percentage");
    return divideHalfEven(n * 10n ** BigInt(PLACES), d);
  });
  const known = lines.map(({ id }) => OILS.get(id));
  if (known.some((oil) => !oil?.fattyAcids))
    figures.refuse("profile_unknown", "oils", "Only oils whose fatty acids are published can be balanced.");
  const free = lines.flatMap(({ isLocked }, i) => (isLocked ? [] : [i]));
  if (free.length < 2) figures.refuse("all_locked", "oils", "Leave at least two oils unlocked.");
  if (free.length > MOST_MOVED)
    figures.refuse("too_many_lines", "oils", `Leave ${MOST_MOVED} oils unlocked at most.`);
  return figures.answer(() => {
    const measures = measuresOf(known as Oil[], aims);
    const found = climb(start, free, measures);
    return {
      percents: found.map((percent) => formatDecimal(percent, PLACES)),
      isChanged: found.some((percent, i) => percent !== start[i]),
      isReached: missOf(found, measures) === 0n,
    };
  });
}

/** A hundred percent, in which the shares of the oils are counted. */
const PERCENTS = 100n * 10n ** BigInt(PLACES);

type Measure = { of: bigint[]; from: bigint; to: bigint; width: bigint };

function measuresOf(oils: readonly Oil[], aims: Aims): Measure[] {
  return Object.entries(aims).flatMap(([aimed, aim]) =>
    aim
      ? {
          of: oils.map((oil) => figureOf(oil, aimed as Aimed)),
          from: scaled(aim[0]) * PERCENTS,
          to: scaled(aim[1]) * PERCENTS,
          width: scaled(aim[1]) - scaled(aim[0]) || 1n,
        }
      : [],
  );
}

const scaled = (text: string): bigint => parseDecimal(text, PLACES) ?? 0n;

function figureOf(oil: Oil, aimed: Aimed): bigint {
  if (aimed === "iodine" || aimed === "ins") return scaled(oil[aimed]);
  return QUALITIES.includes(aimed)
    ? QUALITY_ACIDS[aimed].reduce((sum, acid) => sum + scaled(oil.fattyAcids![acid]), 0n)
    : 0n;
}

/** How far the figures lie outside of their aims: squares, each against the width of its range. */
function missOf(percents: readonly bigint[], measures: readonly Measure[]): bigint {
  return measures.reduce((sum, { of, from, to, width }) => {
    const value = of.reduce((all, figure, i) => all + figure * percents[i]!, 0n);
    const off = value < from ? from - value : value > to ? value - to : 0n;
    const part = off / width;
    return sum + part * part;
  }, 0n);
}

function climb(start: readonly bigint[], free: readonly number[], measures: readonly Measure[]): bigint[] {
  let best = [...start];
  let miss = missOf(best, measures);
  for (let improved = true; improved && miss > 0n;) {
    improved = false;
    const from = best;
    for (const a of free) {
      for (const b of free) {
        if (a === b || from[a]! < STEP) continue;
        const tried = from.with(a, from[a]! - STEP).with(b, from[b]! + STEP);
        const its = missOf(tried, measures);
        if (its < miss) [best, miss, improved] = [tried, its, true];
      }
    }
  }
  return best;
}
