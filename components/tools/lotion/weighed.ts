import type { LotionResult } from "@/server/services/public-tools/pure";

/** The phases with what there is to weigh: lines nobody has begun, and phases of only such, stay out. */
export const weighed = ({ phases }: LotionResult): LotionResult["phases"] =>
  phases
    .map((phase) => ({ ...phase, lines: phase.lines.filter(({ percent }) => percent !== "0") }))
    .filter(({ lines }) => lines.length > 0);
