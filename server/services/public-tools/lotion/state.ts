import type { LotionInput } from "./lotion";
import type { LotionPhase } from "./lines";
import { readFigures } from "../state/typed-state";

/** An amount as typed, and the unit it is looked at in. */
type Text = { quantity: string; unit: string; shown: string };
const text = (quantity: string, unit: string): Text => ({ quantity, unit, shown: unit });
type Price = { price: string; per: Text };
export type LotionLineState = {
  name: string;
  percent: string;
  requiredHlb: string;
  preservative: string;
  cost: Price;
};
type EmulsifierState = { name: string; hlb: string; cost: Price };

/** What the lotion page holds: texts as typed. Both ways to a batch size and the pair of emulsifiers are kept while not in use. */
export type LotionState = {
  name: string;
  /** ISO 4217, of all prices. */
  currency: string;
  phases: { kind: LotionPhase["kind"]; name: string; lines: LotionLineState[] }[];
  blends: boolean;
  emulsifiers: { percent: string; required: string; high: EmulsifierState; low: EmulsifierState };
  size: { by: "weight" | "jars"; weight: Text; jars: string; each: Text };
  unit: string;
};

const price = (): Price => ({ price: "", per: text("1", "kg") });
const grams = (quantity: string): Text => text(quantity, "g");

export const newLotionLine = (
  name = "",
  percent = "",
  more: Partial<LotionLineState> = {},
): LotionLineState => ({
  name,
  percent,
  requiredHlb: "",
  preservative: "",
  cost: price(),
  ...more,
});

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
    high: { name: "Polysorbate 80", hlb: "15", cost: price() },
    low: { name: "Sorbitan oleate (Span 80)", hlb: "4.3", cost: price() },
  },
  size: { by: "weight", weight: grams("500"), jars: "10", each: grams("50") },
  unit: "g",
};

const FIGURES = new Set(["quantity", "percent", "requiredHlb", "required", "hlb", "price", "jars"]);

/** The state as the calculator takes it, its numbers read in the person's locale. */
export function lotionInput(state: LotionState, locale = "en-US"): LotionInput {
  const { phases, emulsifiers, blends, size, unit } = state;
  return readFigures({ phases, emulsifiers: blends ? emulsifiers : null, size, unit }, FIGURES, locale);
}

/** Whether a state that came by a link chooses what there is to choose. */
export const isLotionState = ({ phases, size }: LotionState): boolean =>
  ["weight", "jars"].includes(size.by) && phases.every((phase) => KINDS.includes(phase.kind));

const KINDS: readonly string[] = ["water", "oil", "cool_down", "other"] satisfies LotionPhase["kind"][];
