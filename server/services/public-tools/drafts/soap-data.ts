import type { SoapInput, SoapResult } from "../soap/shapes";
import { said } from "./line";

const LYE = { naoh: "NaOH", koh: "KOH", dual: "NaOH and KOH" } as const;

/** The facts of a soap that its recipe keeps beside the lines. */
export function soapData(
  { lye, superfat, water, bars, liquids }: SoapInput,
  result: SoapResult,
): Record<string, string> {
  const isDual = lye.kind === "dual";
  const vinegar = vinegarAmong(liquids);
  return {
    lye: LYE[lye.kind],
    superfat: `${superfat} %`,
    water: waterText(water),
    ...purities(lye),
    ...(vinegar && { vinegarAcidity: `${vinegar.acidity} %` }),
    ...(bars && result.cured && { cureLoss: `${bars.loss} %` }),
    ...(isDual && { lyeShare: `${lye.naohShare} % NaOH by molecules` }),
    ...(result.postCookWeight !== "0" && { fatLeftInAll: `${said(result.superfat.effective)} %` }),
  };
}

/** The first liquid that has acid in it. */
export const vinegarAmong = (liquids: SoapInput["liquids"]) =>
  liquids?.find(({ acidity }) => /[1-9]/.test(acidity ?? ""));

export function waterText({ mode, value }: SoapInput["water"]): string {
  if (mode === "concentration") return `${value} % lye concentration`;
  return mode === "ratio" ? `${value} : 1 water to lye` : `${value} % of oils`;
}

/** Of the alkalis in use; a field that was left empty is 100, as the calculator takes it. */
const purities = ({ kind, naohPurity, kohPurity }: SoapInput["lye"]): Record<string, string> => ({
  ...(kind !== "koh" && { naohPurity: `${naohPurity || "100"} %` }),
  ...(kind !== "naoh" && { kohPurity: `${kohPurity || "100"} %` }),
});
