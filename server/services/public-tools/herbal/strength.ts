import { overRatio, type Ratio } from "@/server/kernel/exact";
import { WHOLE } from "../amounts";
import type { Figure, Figures } from "../figures";

/** How strong: `parts` of liquid for one part of herb (5 for 1 : 5), or herb as `percent` of the liquid (20 for 1 : 5). */
export type Strength = { by: "parts" | "percent"; figure: Figure };

/** Parts of liquid for one part of herb. */
export function readParts(figures: Figures, { by, figure }: Strength, field: string): Ratio {
  if (by === "parts") return figures.positive(figure, field, "The parts of liquid");
  const share = figures.percent(figure, field, "The strength");
  return share.n > 0n
    ? overRatio(WHOLE, share)
    : figures.refuse("not_positive", field, "The strength must be more than zero.");
}
