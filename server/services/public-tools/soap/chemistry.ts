import { overRatio, plusRatio, ratio, ratioOf, timesRatio, type Ratio } from "@/server/kernel/exact";
import type { SoapAcidKind } from "./shapes";

/**
 * Molar masses in g/mol, as soap charts round them: a published pair of SAP values is 56.1 to 40. With other masses
 * (39.997, 56.106) no published recipe would come out to its last figure.
 */
export const NAOH_MASS = ratioOf("40");
export const KOH_MASS = ratioOf("56.1");
const KOH_FOR_NAOH = overRatio(KOH_MASS, NAOH_MASS);
const NAOH_FOR_KOH = overRatio(NAOH_MASS, KOH_MASS);

/** Grams of one mole of acid, and how many moles of alkali it eats. Citric acid is sold dry and with a molecule of water. */
export const ACIDS: Record<SoapAcidKind | "acetic", { mass: Ratio; eats: bigint; name: string }> = {
  citric_anhydrous: { mass: ratioOf("192.12"), eats: 3n, name: "Citric acid (anhydrous)" },
  citric_monohydrate: { mass: ratioOf("210.14"), eats: 3n, name: "Citric acid (monohydrate)" },
  lactic: { mass: ratioOf("90.08"), eats: 1n, name: "Lactic acid" },
  acetic: { mass: ratioOf("60.05"), eats: 1n, name: "Acetic acid" },
};

/** Moles of alkali that a weight of acid eats (in weight units over g/mol, like all moles here). */
export const eatenBy = (kind: keyof typeof ACIDS, weight: Ratio): Ratio =>
  timesRatio(overRatio(weight, ACIDS[kind].mass), ratio(ACIDS[kind].eats));

/** How alkali is weighed out: the share of its molecules that are NaOH, and how pure each is (shares of one). */
export type Alkali = { naohShare: Ratio; naohPurity: Ratio; kohPurity: Ratio };

export type Weighed = { naoh: Ratio; koh: Ratio };

/** Moles of alkali as the two powders that carry them, impurities included. */
export function weighedOut(moles: Ratio, { naohShare, naohPurity, kohPurity }: Alkali): Weighed {
  const kohShare = ratio(naohShare.d - naohShare.n, naohShare.d);
  return {
    naoh: overRatio(timesRatio(timesRatio(moles, naohShare), NAOH_MASS), naohPurity),
    koh: overRatio(timesRatio(timesRatio(moles, kohShare), KOH_MASS), kohPurity),
  };
}

/** The other way: what two weighed powders hold. */
export const molesIn = (
  { naoh, koh }: Weighed,
  { naohPurity, kohPurity }: Omit<Alkali, "naohShare">,
): Ratio =>
  plusRatio(
    overRatio(timesRatio(naoh, naohPurity), NAOH_MASS),
    overRatio(timesRatio(koh, kohPurity), KOH_MASS),
  );

export const both = ({ naoh, koh }: Weighed): Ratio => plusRatio(naoh, koh);

/** A SAP for NaOH as one for KOH, and back. */
export const asKoh = (sapNaoh: Ratio): Ratio => timesRatio(sapNaoh, KOH_FOR_NAOH);
export const asNaoh = (sapKoh: Ratio): Ratio => timesRatio(sapKoh, NAOH_FOR_KOH);
