import { ratioText, sumRatios, timesRatio, type Ratio } from "@/server/kernel/exact";
import { inUnit, readWeight } from "../amounts";
import type { Calculated } from "../calculated";
import { costOf, costSheet, type CostSheet } from "../cost-sheet";
import { readHlb, type EmulsifierPair } from "./emulsifier-blend";
import { Figures, percentText } from "../figures";
import {
  checkHundred,
  oilsNeed,
  readPair,
  readPhases,
  type LotionPhase,
  type ReadLine,
  type ReadPair,
  type ReadPhase,
} from "./lines";
import { readSize, type BatchSize } from "./size";
import { warnOfPreservation } from "./warnings";

export type LotionInput = {
  phases: readonly LotionPhase[];
  /** A pair of emulsifiers to blend; its percent counts towards the hundred, and it melts with the first oil phase. */
  emulsifiers?: EmulsifierPair | null;
  size: BatchSize;
  /** The unit of weight to answer in. */
  unit: string;
};

/** Percent is of the whole product, weights are in the unit asked for: decimal texts, unrounded. */
export type LotionLineResult = { name: string; percent: string; weight: string };
export type LotionResult = {
  unit: string;
  weight: string;
  phases: (LotionLineResult & { lines: LotionLineResult[] })[];
  /** What the oils need of the emulsifier; null where none of them has a figure and none was stated. */
  requiredHlb: string | null;
  /** The pair, each with its share of the two in percent; null where no pair is blended. */
  blend: { high: LotionLineResult & { share: string }; low: LotionLineResult & { share: string } } | null;
  /** `each` is what a jar costs; without jars, what one unit of weight costs. */
  cost: CostSheet | null;
};

/**
 * An emulsion: percent of the whole into weights, phase by phase. The HLB that the oils need is the mean of theirs by
 * weight, and the pair of emulsifiers is mixed to meet it (Griffin 1949). Blocks unless the percentages are 100.
 */
export function lotion(input: LotionInput): Calculated<LotionResult> {
  const figures = new Figures();
  const typed = readPhases(figures, input.phases);
  const required = readRequired(figures, input, typed);
  const pair = input.emulsifiers && required ? readPair(figures, input.emulsifiers, required) : null;
  const phases = pair ? withPair(typed, pair) : typed;
  if (pair || !input.emulsifiers) checkHundred(figures, phases);
  const { grams, jars } = readSize(figures, input.size, typed);
  readWeight(figures, { quantity: "1", unit: input.unit }, "unit", "The weight");
  warnOfPreservation(figures, phases);

  const said = (share: Ratio) => ratioText(inUnit(timesRatio(grams, share), "mass", input.unit));
  const line = ({ name, share }: Pick<ReadLine, "name" | "share">): LotionLineResult => ({
    name,
    percent: percentText(share),
    weight: said(share),
  });
  return figures.answer(() => ({
    unit: input.unit,
    weight: ratioText(inUnit(grams, "mass", input.unit)),
    phases: phases.map((phase) => ({
      ...line({ name: phase.name, share: sumRatios(phase.lines.map((one) => one.share)) }),
      lines: phase.lines.map(line),
    })),
    requiredHlb: required && ratioText(required),
    blend: pair && {
      high: { ...line(pair.high), share: percentText(pair.highShare) },
      low: { ...line(pair.low), share: percentText(pair.lowShare) },
    },
    cost: costSheet(
      phases
        .flatMap((phase) => phase.lines)
        .map(({ name, share, price }) => ({
          name,
          cost: costOf(price, timesRatio(grams, share)),
        })),
      jars ?? inUnit(grams, "mass", input.unit),
    ),
  }));
}

/** The HLB stated by the maker, or reckoned from the oils; a pair cannot be blended without one. */
function readRequired(figures: Figures, input: LotionInput, read: readonly ReadPhase[]): Ratio | null {
  const stated = input.emulsifiers?.required;
  if (stated) return readHlb(figures, stated, "emulsifiers.required", "The required HLB");
  const { required, without } = oilsNeed(figures, input.phases, read);
  if (!input.emulsifiers) return required;
  if (!required) {
    figures.refuse(
      "missing",
      "emulsifiers.required",
      "Enter the HLB that is required, or that of at least one oil.",
    );
  } else if (without.length > 0) {
    const names = without.join(", ");
    figures.warn(
      "oil_without_hlb",
      "emulsifiers.required",
      `The required HLB leaves out what has no figure of its own: ${names}.`,
    );
  }
  return required;
}

function withPair(phases: readonly ReadPhase[], { high, low }: ReadPair): ReadPhase[] {
  const oil = phases.findIndex((phase) => phase.kind === "oil");
  if (oil < 0) return [...phases, { kind: "oil", name: "Emulsifiers", lines: [high, low] }];
  return phases.map((phase, i) => (i === oil ? { ...phase, lines: [...phase.lines, high, low] } : phase));
}
