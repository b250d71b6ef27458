import type { LotionInput } from "./lotion";
import type { LotionPhase } from "./lines";
import type { BatchSize } from "./size";
import { measure, type Measure } from "../state/measure";
import { noPrice, type PriceText } from "../state/price-text";
import { readFigures } from "../state/typed-state";

export type LotionLineState = {
  name: string;
  percent: string;
  requiredHlb: string;
  preservative: string;
  /** The line whose amount at hand decides the batch; it keeps that wherever its phase is moved. */
  isAtHand: boolean;
  cost: PriceText;
};
export type LotionPhaseState = { kind: LotionPhase["kind"]; name: string; lines: LotionLineState[] };
type EmulsifierState = { name: string; hlb: string; cost: PriceText };

/** What the lotion page holds: texts as typed. All ways to a batch size and the pair of emulsifiers are kept while not in use. */
export type LotionState = {
  name: string;
  /** ISO 4217, of all prices. */
  currency: string;
  phases: LotionPhaseState[];
  blends: boolean;
  emulsifiers: { percent: string; required: string; high: EmulsifierState; low: EmulsifierState };
  size: { by: BatchSize["by"]; weight: Measure; jars: string; each: Measure; have: Measure };
  unit: string;
};

const grams = (quantity: string): Measure => measure(quantity, "g");

export const newLotionLine = (
  name = "",
  percent = "",
  more: Partial<LotionLineState> = {},
): LotionLineState => ({
  name,
  percent,
  requiredHlb: "",
  preservative: "",
  isAtHand: false,
  cost: noPrice(),
  ...more,
});

export const newLotionPhase = (): LotionPhaseState => ({ kind: "other", name: "", lines: [newLotionLine()] });

/** A plain oil-in-water lotion that adds up to a hundred: a place to start, not a tested formula. */
export const LOTION_DEFAULTS: LotionState = {
  name: "Lotion",
  currency: "USD",
  phases: [
    {
      kind: "water",
      name: "Water phase",
      lines: [newLotionLine("Distilled water", "71.5"), newLotionLine("Glycerin", "3")],
    },
    {
      kind: "oil",
      name: "Oil phase",
      lines: [
        newLotionLine("Sweet almond oil", "15", { requiredHlb: "7" }),
        newLotionLine("Shea butter", "5", { requiredHlb: "8" }),
      ],
    },
    {
      kind: "cool_down",
      name: "Cool down",
      lines: [newLotionLine("Liquid Germall Plus", "0.5", { preservative: "liquid-germall-plus" })],
    },
  ],
  blends: true,
  emulsifiers: {
    percent: "5",
    required: "",
    high: { name: "Polysorbate 80", hlb: "15", cost: noPrice() },
    low: { name: "Sorbitan oleate (Span 80)", hlb: "4.3", cost: noPrice() },
  },
  size: { by: "weight", weight: grams("500"), jars: "10", each: grams("50"), have: grams("100") },
  unit: "g",
};

const FIGURES = new Set(["quantity", "percent", "requiredHlb", "required", "hlb", "price", "jars"]);

/** The state as the calculator takes it, its numbers read in the person's locale. */
export function lotionInput(state: LotionState, locale = "en-US"): LotionInput {
  const { phases, emulsifiers, blends, unit } = state;
  const input = { phases, emulsifiers: blends ? emulsifiers : null, size: sizeOf(state), unit };
  return readFigures(input, FIGURES, locale);
}

/** A batch made of what there is of one line names that line by its place; by none where none is chosen. */
function sizeOf({ size: { by, weight, jars, each, have }, phases }: LotionState): BatchSize {
  if (by === "weight") return { by, weight };
  if (by === "jars") return { by, jars, each };
  const phase = phases.findIndex(({ lines }) => lines.some((line) => line.isAtHand));
  const line = phases[phase]?.lines.findIndex((one) => one.isAtHand) ?? -1;
  return { by, phase, line, have };
}

/** Whether a state that came by a link chooses what there is to choose. */
export const isLotionState = ({ phases, size }: LotionState): boolean =>
  SIZES.includes(size.by) && phases.every((phase) => KINDS.includes(phase.kind));

const SIZES: readonly string[] = ["weight", "jars", "line"] satisfies BatchSize["by"][];
const KINDS: readonly string[] = ["water", "oil", "cool_down", "other"] satisfies LotionPhase["kind"][];
