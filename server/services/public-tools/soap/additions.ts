import {
  compareRatio,
  overRatio,
  ratio,
  ratioOf,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import type { Figure, Figures } from "../figures";
import { ACIDS, eatenBy } from "./chemistry";
import { isGiven } from "./sap";
import type { SoapAcidKind, SoapInput } from "./shapes";
import { restOf } from "./sums";

export type Acid = { kind: SoapAcidKind; weight: Ratio; moles: Ratio };

/** A part of the recipe by weight, or by percent of its fats. */
function readPart(
  figures: Figures,
  { weight, percent }: { weight?: Figure; percent?: Figure },
  field: string,
  name: string,
  fats: Ratio,
): Ratio {
  if (isGiven(percent))
    return timesRatio(fats, figures.percent(percent, `${field}.percent`, `The percentage of ${name}`));
  return figures.amount(weight, `${field}.weight`, `The weight of ${name}`);
}

/** Acids, each with the moles of alkali that it eats before any fat can. */
export const readAcids = (figures: Figures, lines: SoapInput["acids"], fats: Ratio): Acid[] =>
  figures.lines(lines, "acids", "The acids").map((line, i) => {
    const field = `acids.${i}`;
    const known = Object.hasOwn(ACIDS, line.kind);
    if (!known) figures.refuse("unknown_acid", `${field}.kind`, "Choose citric acid or lactic acid.");
    const kind = known ? line.kind : "lactic";
    const name = ACIDS[kind].name.toLowerCase();
    const strength = isGiven(line.strength)
      ? figures.percent(line.strength, `${field}.strength`, `The strength of the ${name}`)
      : ratio(1n);
    const weight = readPart(figures, line, field, name, fats);
    return { kind, weight, moles: eatenBy(kind, timesRatio(weight, strength)) };
  });

export const readAdditives = (figures: Figures, lines: SoapInput["additives"], fats: Ratio) =>
  figures.lines(lines, "additives", "The additives").map((line, i) => {
    const name = line.name.slice(0, 100) || "the additive";
    return { name, weight: readPart(figures, line, `additives.${i}`, name, fats) };
  });

const HALF = ratioOf("0.5");

/** Fragrance as a share of the fats, or of everything that is weighed out with the fragrance itself in it. */
export function fragranceOf(
  figures: Figures,
  fragrance: SoapInput["fragrance"],
  { fats, rest }: { fats: Ratio; rest: Ratio },
): Ratio {
  if (!fragrance) return ratio(0n);
  const share = figures.percent(fragrance.percent, "fragrance.percent", "The fragrance", { most: "50" });
  if (compareRatio(share, HALF) > 0) return ratio(0n);
  return fragrance.basis === "total"
    ? overRatio(timesRatio(rest, share), restOf(share))
    : timesRatio(fats, share);
}

export const weightOfParts = (parts: readonly { weight: Ratio }[]): Ratio =>
  sumRatios(parts.map((p) => p.weight));
