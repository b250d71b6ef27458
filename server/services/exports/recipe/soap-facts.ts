import { ratioOf, ratioText, type Ratio } from "@/server/kernel/exact";
import type { SoapFacts } from "../inci/styles";

/** What the calculators assume, too: soda is sold pure, potash with about a tenth of water. */
const NAOH_PURITY = "100";
const KOH_PURITY = "90";
/** What a bar loses while it cures, in percent of the fresh batch; liquid soap is not cured. */
const CURE_LOSS = "12";
/** What household vinegar is sold at. */
const VINEGAR_ACIDITY = "5";

/**
 * How pure the lye is and how much water dries away: as the recipe says (`naohPurity`, `kohPurity`, `cureLoss`, `vinegarAcidity`), else as
 * usual, and in sentences which of them it was.
 */
export function soapFactsOf(
  data: Readonly<Record<string, string>>,
  category: string | null,
): { facts: SoapFacts; assumptions: string[] } {
  const isLiquid = /liquid/i.test(category ?? "");
  const naohPurity = percentIn(data.naohPurity) ?? ratioOf(NAOH_PURITY);
  const kohPurity = percentIn(data.kohPurity) ?? ratioOf(KOH_PURITY);
  const cureLoss = percentIn(data.cureLoss) ?? ratioOf(isLiquid ? "0" : CURE_LOSS);
  const vinegarAcidity = percentIn(data.vinegarAcidity) ?? ratioOf(VINEGAR_ACIDITY);
  return {
    facts: { naohPurity, kohPurity, cureLoss, vinegarAcidity },
    assumptions: [
      `Sodium hydroxide is taken as ${ratioText(naohPurity)} % pure, potassium hydroxide as ${ratioText(kohPurity)} %, each fat by the saponification value of the library (SoapCalc and Soapee). The lye that is weighed out turns so much of each fat into soap; the rest is the superfat. Vinegar, where there is any, is taken as ${ratioText(vinegarAcidity)} % acetic acid, which takes its lye first.`,
      `Every three molecules of lye that take a fat set one of glycerin free (92.09 g for 120 g of sodium hydroxide). A soap weighs what its fat and its lye weighed, less that glycerin.`,
      cureLoss.n === 0n
        ? "No water is taken to dry away."
        : `While it cures, water of ${ratioText(cureLoss)} % of the fresh batch's weight is taken to dry away; what is left of the water is listed.`,
    ],
  };
}

/** "97 %" is 97; nothing where it says nothing between 0 and 100. */
function percentIn(text: string | undefined): Ratio | null {
  const figure = /^(\d{1,3}(?:\.\d{1,6})?)\s*%?$/.exec(text?.trim() ?? "")?.[1];
  const read = figure ? ratioOf(figure) : null;
  return read && read.n <= 100n * read.d ? read : null;
}
