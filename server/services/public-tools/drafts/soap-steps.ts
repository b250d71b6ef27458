import type { SoapInput, SoapResult } from "../soap/shapes";
import { said, steps } from "./line";
import { vinegarAmong } from "./soap-data";

/** How a soap is made from its lines, in the order of the bench. */
export function soapSteps(input: SoapInput, result: SoapResult): string {
  const isLiquid = input.lye.kind === "koh";
  const cooked = result.postCook.length > 0 || isLiquid;
  const stirredIn = result.additives.length > 0 || result.fragrance !== "0";
  const isAcid = result.acids.length > 0;
  const isSour = isAcid || vinegarAmong(input.liquids) !== undefined;
  return steps(
    isAcid && "Dissolve the acid in the liquid. No lye yet.",
    result.masterbatch
      ? "Goggles and gloves on. Weigh the dissolved lye and stir it into the rest of the liquid."
      : "Goggles and gloves on. Stir the lye into the liquid, never the liquid into the lye, and let it cool.",
    isSour && "Acid and lye heat each other hard: begin with cold liquid and add the lye a little at a time.",
    "Melt the oils together.",
    `Pour the lye into the oils and blend to ${isLiquid ? "paste" : "trace"}.`,
    cooked && "Cook until no lye is left.",
    result.postCook.length > 0 && "Stir in the oils that are added after the cook.",
    stirredIn && "Stir in the fragrance and the additives.",
    isLiquid ? "Let the paste rest, then dilute it." : "Pour into the mold, cut when firm and let it cure.",
    result.cured &&
      `Out of the mold a bar weighs about ${said(result.cured.freshBar)} g, cured about ${said(result.cured.bar)} g.`,
  );
}
