import { compareRatio, plusRatio, type Ratio } from "@/server/kernel/exact";
import { kept, type Figures } from "../figures";
import { weightOf, type Fat } from "./fats";
import type { Acids } from "./profile";
import type { Read } from "./read";
import { isGiven, OWN } from "./sap";
import type { SoapInput } from "./shapes";
import { partOf } from "./sums";

type Made = { acids: Acids; concentration: Ratio; lowest: Ratio };

const isAbove = (a: Ratio, limit: string) => compareRatio(a, kept(limit)) > 0;

/** What bites people: none of it blocks, all of it is said. */
export function warn(
  figures: Figures,
  input: SoapInput,
  read: Read,
  { acids, concentration, lowest }: Made,
): void {
  warnOfFats(figures, read.fats, acids);
  warnOfSuperfat(figures, read, lowest);
  warnOfLye(figures, input, read, concentration);
  for (const fat of [...read.fats, ...read.postCook]) warnOfSource(figures, fat, input);
}

function warnOfFats(figures: Figures, fats: readonly Fat[], acids: Acids): void {
  const oils = weightOf(fats);
  const share = (keys: readonly string[]) =>
    partOf(weightOf(fats.filter((fat) => fat.oil && keys.includes(fat.oil.key))), oils);
  if (isAbove(plusRatio(acids.linoleic, acids.linolenic), "15"))
    figures.warn(
      "rancidity",
      "oils",
      "Linoleic and linolenic acid together are above 15 %: such a soap can turn rancid (orange spots) early.",
    );
  if (isAbove(share(HARSH), "0.3"))
    figures.warn(
      "much_lauric",
      "oils",
      "Coconut, palm kernel or babassu above 30 % makes a soap that dries the skin, unless its superfat is high.",
    );
  if (isAbove(share(["castor-oil"]), "0.1"))
    figures.warn("much_castor", "oils", "Castor oil above 10 % can make a soft, sticky bar.");
  const unknown = fats.filter((fat) => !fat.oil?.fattyAcids && fat.weight.n > 0n);
  if (unknown.length > 0)
    figures.warn(
      "profile_unknown",
      "oils",
      `No fatty-acid profile is published for ${unknown.map((fat) => fat.name).join(", ")}: the qualities leave it out.`,
    );
}

const HARSH = ["coconut-oil-76", "coconut-oil-92", "palm-kernel-oil", "palm-kernel-flakes", "babassu-oil"];

function warnOfSuperfat(figures: Figures, { discount, postCook, fats }: Read, lowest: Ratio): void {
  if (discount.n === 0n)
    figures.warn(
      "superfat_zero",
      "superfat",
      postCook.length > 0
        ? "All fat that is cooked meets its lye: test that no lye is left before the superfat is stirred in."
        : "A superfat of 0 % leaves no safety: an oil that needs a little less lye than the chart says makes a harsh soap.",
    );
  else if (lowest.n < 0n)
    figures.warn(
      "charts_disagree",
      "superfat",
      `Charts disagree on ${disputed(fats)}: if the lowest values are right, this superfat leaves free lye. Ask for a certificate of analysis, or raise it.`,
    );
  if (isAbove(discount, "0.2"))
    figures.warn(
      "superfat_high",
      "superfat",
      "A superfat above 20 % makes a soft, greasy soap that spoils early.",
    );
}

const disputed = (fats: readonly Fat[]): string =>
  fats
    .filter((fat) => compareRatio(fat.lowest, fat.sapKoh) < 0)
    .map((fat) => fat.name)
    .join(", ");

function warnOfLye(
  figures: Figures,
  { lye }: SoapInput,
  { liquids, alkali }: Read,
  concentration: Ratio,
): void {
  if (isAbove(concentration, "0.5"))
    figures.warn(
      "lye_strong",
      "water.value",
      "The lye is stronger than 50 %: not all of it dissolves, and the soap can seize or overheat.",
    );
  else if (!isAbove(concentration, "0.2"))
    figures.warn(
      "lye_weak",
      "water.value",
      "The lye is weaker than 20 %: the batter traces slowly and bars shrink and warp while they dry.",
    );
  if (alkali.naohShare.n < alkali.naohShare.d && !isGiven(lye.kohPurity))
    figures.warn(
      "koh_purity",
      "lye.kohPurity",
      "Potassium hydroxide is reckoned as pure. Most of what is sold is about 90 %: look at the label.",
    );
  if (liquids.some((liquid) => liquid.acidity.n === 0n))
    figures.warn(
      "liquid_heats",
      "liquids",
      "Milk, beer, juice and sugar heat up with lye: use them ice-cold or frozen, and let beer go flat first.",
    );
}

function warnOfSource(figures: Figures, fat: Fat, { sapSource = "soapcalc" }: SoapInput): void {
  const isOther = sapSource !== "soapcalc" && fat.oil && !fat.oil.others[sapSource];
  if (isOther && fat.sapSource !== OWN)
    figures.warn(
      "other_source",
      fat.field,
      `The chosen chart has no value for ${fat.name}: SoapCalc's is used.`,
    );
}
