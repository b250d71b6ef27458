import { compareRatio, minusRatio, sumRatios, timesRatio, type Ratio } from "@/server/kernel/exact";
import { WHOLE } from "../amounts";
import { MOST_LINES } from "../calculated";
import { readHlb, requiredHlb, shareOfHigh, type EmulsifierPair } from "./emulsifier-blend";
import { percentText, type Figure, type Figures } from "../figures";
import { pricePerGram, type Priced } from "../priced";

export type LotionLine = {
  name: string;
  /** Of the whole product. */
  percent: Figure;
  /** What this oil needs of the emulsifier; empty for what is no oil. */
  requiredHlb?: Figure;
  /** One of PRESERVATIVES, or "own" for another that preserves. */
  preservative?: string;
  cost?: Priced;
};

export type LotionPhase = {
  kind: "water" | "oil" | "cool_down" | "other";
  name: string;
  lines: readonly LotionLine[];
};

/** A line as read: its share of the whole, and money for a gram of it. */
export type ReadLine = { name: string; share: Ratio; price: Ratio | null; preservative?: string };
export type ReadPhase = { kind: LotionPhase["kind"]; name: string; lines: ReadLine[] };

export function readPhases(figures: Figures, phases: readonly LotionPhase[]): ReadPhase[] {
  const all = figures.lines(phases, "phases", "The phases");
  const lines = all.reduce((sum, phase) => sum + phase.lines.length, 0);
  if (lines > MOST_LINES) {
    figures.refuse("too_many_lines", "phases", `A formula can have ${MOST_LINES} lines at most.`);
    return [];
  }
  return all.map((phase, p) => ({
    kind: phase.kind,
    name: phase.name || `Phase ${p + 1}`,
    lines: phase.lines.map((line, l) => {
      const field = `phases.${p}.lines.${l}`;
      const name = line.name || `Line ${l + 1}`;
      return {
        name,
        share: figures.percent(line.percent, `${field}.percent`, `The percent of ${name}`),
        price: pricePerGram(figures, line.cost, `${field}.cost`, name),
        preservative: line.preservative || undefined,
      };
    }),
  }));
}

/** The hundred must be whole: a formula of 98 % would be made 2 % short, or with 2 % of nobody knows what. */
export function checkHundred(figures: Figures, phases: readonly ReadPhase[]): void {
  const total = sumRatios(phases.flatMap((phase) => phase.lines.map((line) => line.share)));
  const side = compareRatio(total, WHOLE);
  if (side === 0) return;
  const off = side < 0 ? minusRatio(WHOLE, total) : minusRatio(total, WHOLE);
  const said = `${percentText(off)} % ${side < 0 ? "is missing" : "is too much"}`;
  figures.refuseTogether(
    "not_hundred",
    "phases",
    `The percentages add up to ${percentText(total)} %: ${said}.`,
  );
}

/** What the oils of a formula need. Names in `without` are in an oil phase but have no figure. */
export function oilsNeed(
  figures: Figures,
  phases: readonly LotionPhase[],
  read: readonly ReadPhase[],
): { required: Ratio | null; without: string[] } {
  const without: string[] = [];
  const known = read.flatMap(({ kind, lines }, p) =>
    lines.flatMap(({ name, share }, l) => {
      const hlb = phases[p]!.lines[l]!.requiredHlb;
      if (!hlb && kind === "oil" && share.n > 0n) without.push(name);
      if (!hlb) return [];
      const field = `phases.${p}.lines.${l}.requiredHlb`;
      return [{ share, hlb: readHlb(figures, hlb, field, `The required HLB of ${name}`) }];
    }),
  );
  return { required: requiredHlb(known), without };
}

export type ReadPair = { high: ReadLine; low: ReadLine; highShare: Ratio; lowShare: Ratio };

/** The two emulsifiers as lines of the formula. */
export function readPair(figures: Figures, pair: EmulsifierPair, required: Ratio): ReadPair {
  const both = figures.percent(pair.percent, "emulsifiers.percent", "The percent of the emulsifiers");
  const highShare = shareOfHigh(figures, pair, required);
  const line = (which: "high" | "low", share: Ratio): ReadLine => ({
    name: pair[which].name || `The ${which} emulsifier`,
    share: timesRatio(both, share),
    price: pricePerGram(figures, pair[which].cost, `emulsifiers.${which}.cost`, pair[which].name),
  });
  const lowShare = minusRatio(WHOLE, highShare);
  return { high: line("high", highShare), low: line("low", lowShare), highShare, lowShare };
}
