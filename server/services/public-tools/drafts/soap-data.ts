import type { SoapInput, SoapResult } from "../soap/shapes";
import { said } from "./line";

const LYE = { naoh: "NaOH", koh: "KOH", dual: "NaOH and KOH" } as const;

/** The facts of a soap that its recipe keeps beside the lines. */
export function soapData({ lye, superfat, water }: SoapInput, result: SoapResult): Record<string, string> {
  const isDual = lye.kind === "dual";
  return {
    lye: LYE[lye.kind],
    superfat: `${superfat} %`,
    water: waterText(water),
    lyePurity: purityText(lye),
    ...(isDual && { lyeShare: `${lye.naohShare} % NaOH by molecules` }),
    ...(result.postCookWeight !== "0" && { fatLeftInAll: `${said(result.superfat.effective)} %` }),
  };
}

export function waterText({ mode, value }: SoapInput["water"]): string {
  if (mode === "concentration") return `${value} % lye concentration`;
  return mode === "ratio" ? `${value} : 1 water to lye` : `${value} % of oils`;
}

function purityText({ kind, naohPurity, kohPurity }: SoapInput["lye"]): string {
  const naoh = `NaOH ${naohPurity || "100"} %`;
  const koh = `KOH ${kohPurity || "100"} %`;
  return { naoh, koh, dual: `${naoh}, ${koh}` }[kind];
}
