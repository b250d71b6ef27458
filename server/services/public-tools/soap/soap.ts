import {
  minusRatio,
  overRatio,
  plusRatio,
  ratioText,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import type { Calculated } from "../calculated";
import { Figures, percentText } from "../figures";
import { fragranceOf, weightOfParts } from "./additions";
import { ACIDS, asNaoh, both, KOH_MASS, weighedOut } from "./chemistry";
import { kohFor, weightOf, type Fat } from "./fats";
import { acidsOf, profileOf } from "./profile";
import { readRecipe, type Read } from "./read";
import type { SoapInput, SoapOilResult, SoapResult } from "./shapes";
import { partOf, percentOf, restOf } from "./sums";
import { warn } from "./warnings";
import { dissolve, fromMasterbatch } from "./water";
import { costsOf, curedOf, worthOf, type Bought } from "./worth";

/**
 * Reckons a soap recipe: lye, water, fragrance, qualities, cost. Every weight in and out is in `weightUnit`; nothing is
 * rounded in between. Problems (a fat without a SAP value, percentages that are no hundred, a lye that cannot be made)
 * block; what a maker should think about comes as warnings.
 */
export function soap(input: SoapInput): Calculated<SoapResult> {
  const figures = new Figures();
  const read = readRecipe(figures, input);
  const concentration = input.masterbatch
    ? figures.percent(
        input.masterbatch.concentration,
        "masterbatch.concentration",
        "The strength of the dissolved lye",
        {
          least: "1",
        },
      )
    : null;
  return figures.answer(() => reckon(figures, input, read, concentration));
}

function reckon(figures: Figures, input: SoapInput, read: Read, masterbatch: Ratio | null): SoapResult {
  const { fats, postCook, alkali, discount, liquids } = read;
  const oils = weightOf(fats);
  const all = plusRatio(oils, weightOf(postCook));

  const koh = timesRatio(kohFor(fats), restOf(discount));
  const forFats = overRatio(koh, KOH_MASS);
  const moles = plusRatio(forFats, sumRatios(read.acids.map((acid) => acid.moles)));
  const { weighed, water, concentration } = dissolve(figures, moles, {
    oils,
    water: input.water,
    alkali,
    liquids,
  });
  const lye = both(weighed);
  const stand = liquids.map(({ name, share }) => ({ name, weight: timesRatio(share, water) }));
  const plain = minusRatio(water, weightOfParts(stand));
  // Whoever keeps dissolved lye keeps the one he uses most: of a dual lye that is the NaOH.
  const dissolved = alkali.naohShare.n > 0n ? weighed.naoh : weighed.koh;
  const batch = masterbatch && fromMasterbatch(figures, masterbatch, dissolved, plain);

  const rest = sumRatios([all, lye, water, weightOfParts(read.acids), weightOfParts(read.additives)]);
  const fragrance = fragranceOf(figures, input.fragrance, { fats: all, rest });
  const total = plusRatio(rest, fragrance);

  const bought = boughtOf(input, read, weighed, fragrance);
  const costs = costsOf(figures, bought, input.weightUnit);
  const { cured, count } = curedOf(figures, input.bars, { total, water });

  const discountAt = (sap: (fat: Fat) => Ratio) => restOf(partOf(koh, kohFor(fats, sap)));
  const lowest = discountAt((fat) => fat.lowest);
  const acids = acidsOf(fats);
  warn(figures, input, read, { acids, concentration, lowest });

  return {
    ...profileOf(fats, acids),
    weightUnit: input.weightUnit,
    oils: fats.map((fat, i) => lineOf(fat, oils, costs[i]!)),
    postCook: postCook.map((fat, i) => lineOf(fat, all, costs[fats.length + i]!)),
    oilsWeight: ratioText(oils),
    postCookWeight: ratioText(weightOf(postCook)),
    naoh: ratioText(weighed.naoh),
    koh: ratioText(weighed.koh),
    water: ratioText(water),
    plainWater: ratioText(batch ? batch.water : plain),
    liquids: stand.map(({ name, weight }) => ({ name, weight: ratioText(weight) })),
    masterbatch: batch && { solution: ratioText(batch.solution), water: ratioText(batch.water) },
    acids: read.acids.map(({ kind, weight, moles }) => {
      const eaten = weighedOut(moles, alkali);
      return { kind, weight: ratioText(weight), naoh: ratioText(eaten.naoh), koh: ratioText(eaten.koh) };
    }),
    additives: read.additives.map(({ name, weight }) => ({ name, weight: ratioText(weight) })),
    fragrance: ratioText(fragrance),
    total: ratioText(total),
    concentration: percentText(concentration),
    ratio: ratioText(partOf(water, lye)),
    waterPercent: percentOf(water, oils),
    superfat: {
      effective: percentOf(plusRatio(timesRatio(discount, oils), weightOf(postCook)), all),
      lowest: percentText(lowest),
      highest: percentText(discountAt((fat) => fat.highest)),
    },
    cured,
    cost: worthOf(bought, costs, count),
  };
}

const lineOf = (fat: Fat, whole: Ratio, cost: Ratio | null): SoapOilResult => ({
  name: fat.name,
  weight: ratioText(fat.weight),
  percent: percentOf(fat.weight, whole),
  sapKoh: ratioText(fat.sapKoh),
  sapNaoh: ratioText(asNaoh(fat.sapKoh)),
  sapSource: fat.sapSource,
  cost: cost && ratioText(cost),
});

/** Everything that is paid for: fats first, in their order. */
function boughtOf(
  input: SoapInput,
  { fats, postCook, acids, additives }: Read,
  { naoh, koh }: { naoh: Ratio; koh: Ratio },
  fragrance: Ratio,
): Bought[] {
  const fatCost = (lines: SoapInput["postCook"], read: Fat[]): Bought[] =>
    read.map(({ name, field, weight }, i) => ({
      name,
      field: `${field}.cost`,
      weight,
      cost: lines?.[i]?.cost,
    }));
  return [
    ...fatCost(input.oils, fats),
    ...fatCost(input.postCook, postCook),
    { name: "Sodium hydroxide", field: "lye.naohCost", weight: naoh, cost: input.lye.naohCost },
    { name: "Potassium hydroxide", field: "lye.kohCost", weight: koh, cost: input.lye.kohCost },
    ...acids.map(({ kind, weight }, i) => ({
      name: ACIDS[kind].name,
      field: `acids.${i}.cost`,
      weight,
      cost: input.acids![i]!.cost,
    })),
    ...additives.map(({ name, weight }, i) => ({
      name,
      field: `additives.${i}.cost`,
      weight,
      cost: input.additives![i]!.cost,
    })),
    { name: "Fragrance", field: "fragrance.cost", weight: fragrance, cost: input.fragrance?.cost },
  ];
}
