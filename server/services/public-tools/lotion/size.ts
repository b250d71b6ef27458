import { overRatio, ratio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { readWeight, type Amount } from "../amounts";
import type { Figure, Figures } from "../figures";
import type { ReadPhase } from "./lines";

/** How much to make: a weight, so many jars of so much, or as much as there is of one line. */
export type BatchSize =
  | { by: "weight"; weight: Amount }
  | { by: "jars"; jars: Figure; each: Amount }
  | { by: "line"; phase: number; line: number; have: Amount };

export type Sized = { grams: Ratio; jars: Ratio | null };

/** The batch in grams; a `line` of the formula is found by its place in it. */
export function readSize(figures: Figures, size: BatchSize, phases: readonly ReadPhase[]): Sized {
  if (size.by === "jars") {
    const jars = figures.positive(size.jars, "size.jars", "The number of jars");
    if (jars.n % jars.d !== 0n) figures.refuse("not_whole", "size.jars", "Fill a whole number of jars.");
    const each = readWeight(figures, size.each, "size.each", "What a jar holds");
    return { grams: timesRatio(jars, each), jars };
  }
  if (size.by === "line") {
    const share = phases[size.phase]?.lines[size.line]?.share;
    const have = readWeight(figures, size.have, "size.have", "What you have");
    if (share && share.n > 0n) return { grams: overRatio(have, share), jars: null };
    figures.refuse("missing", "size.line", "Choose a line that has a percentage to make the batch from.");
    return { grams: ratio(1n), jars: null };
  }
  return { grams: readWeight(figures, size.weight, "size.weight", "The size of the batch"), jars: null };
}
