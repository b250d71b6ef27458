import { compareRatio, ratioOf, ratio, type Ratio } from "@/server/kernel/exact";
import { percentText, type Figures } from "../figures";
import type { ReadLine, ReadPhase } from "./lines";
import { preservativeOf } from "./preservatives";

/** What spoils a lotion: no preservative where there is water, or one outside the range it was published with. */
export function warnOfPreservation(figures: Figures, phases: readonly ReadPhase[]): void {
  const isThere = (line: ReadLine) => line.share.n > 0n;
  const isWet = phases.some((phase) => phase.kind === "water" && phase.lines.some(isThere));
  const preserving = phases
    .flatMap((phase) => phase.lines)
    .filter((line) => line.preservative && isThere(line));
  if (isWet && preserving.length === 0) {
    figures.warn(
      "no_preservative",
      "phases",
      "There is water in it and no preservative: bacteria and mould grow before anybody sees them.",
    );
  }
  phases.forEach((phase, p) =>
    phase.lines.forEach((line, l) => warnOfRange(figures, line, `phases.${p}.lines.${l}.percent`)),
  );
}

function warnOfRange(figures: Figures, { preservative, share }: ReadLine, field: string): void {
  const known = preservativeOf(preservative);
  if (!known || share.n === 0n) return;
  const said = `${known.name} is at ${percentText(share)} %, published for ${known.from} to ${known.to} %`;
  if (compareRatio(share, percentOf(known.from)) < 0) {
    figures.warn("preservative_low", field, `${said}: too little does not preserve.`);
  }
  if (compareRatio(share, percentOf(known.to)) > 0) {
    figures.warn("preservative_high", field, `${said}: too much can irritate the skin.`);
  }
}

function percentOf(text: string): Ratio {
  const { n, d } = ratioOf(text);
  return ratio(n, d * 100n);
}
