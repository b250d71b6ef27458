import { minusRatio, overRatio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { WHOLE } from "../amounts";
import { weightFactor } from "./dough";
import type { Figure, Figures } from "../figures";

/**
 * How much is made: as entered (weights only), from a weight of flour or of dough, from pieces of a baked or an unbaked
 * weight, or so many times what was entered.
 */
export type BakingSize =
  | { by: "as_entered" }
  | ({ by: "flour" } & Weight)
  | ({ by: "dough" } & Weight)
  | ({ by: "pieces"; count: Figure; weighed: "dough" | "baked" } & Weight)
  | { by: "times"; factor: Figure };

/** In the formula's unit unless it has one of its own. */
type Weight = { weight: Figure; unit?: string };

/** What happens to weight between the bowl and the shelf, as shares. */
export type Losses = { making: Ratio; baking: Ratio };

/** `entered` is the base as typed (null in percents), `dough` the weight of dough for one part of the base. */
type Formula = { entered: Ratio | null; dough: Ratio; isFlourless: boolean; unit: string };

/** The base (flour, or everything) that the size asks for, in the formula's unit. */
export function baseFor(
  figures: Figures,
  size: BakingSize,
  { entered, dough, isFlourless, unit }: Formula,
  { making, baking }: Losses,
): Ratio {
  if (size.by === "as_entered" || size.by === "times") {
    if (entered === null)
      return figures.refuse(
        "size_missing",
        "size",
        "A formula in percents needs a size: flour, dough or pieces.",
      );
    return size.by === "times"
      ? timesRatio(entered, figures.positive(size.factor, "size.factor", "The factor"))
      : entered;
  }
  if (size.by === "flour" && isFlourless)
    return figures.refuse("no_flour", "size", "No line is flour: choose another size.");
  const typed = figures.positive(size.weight, "size.weight", "The weight");
  const weight = timesRatio(typed, weightFactor(figures, size.unit ?? unit, unit, "size.weight"));
  if (size.by !== "pieces") return size.by === "flour" ? weight : overRatio(weight, dough);
  const count = figures.positive(size.count, "size.count", "The number of pieces");
  const scaled = size.weighed === "baked" ? overRatio(weight, minusRatio(WHOLE, baking)) : weight;
  return overRatio(overRatio(timesRatio(count, scaled), minusRatio(WHOLE, making)), dough);
}
