import { ratioOf, ratioText } from "@/server/kernel/exact";
import { inUnit } from "../amounts";
import { soapInput } from "../soap/input";
import { WEIGHT_UNITS, type SoapInput, type SoapResult } from "../soap/shapes";
import { soap } from "../soap/soap";
import { isSoapState, SOAP_LIKE, type SoapState } from "../soap/state";
import { linkedState } from "../state/linked";
import { draftLine, kept, named, said, taken } from "./line";
import { OWN_NAMES } from "./own-names";
import type { ToolDraft, ToolDraftLine } from "./shape";
import { SLUGS } from "./slugs";
import { soapData } from "./soap-data";
import { soapSteps } from "./soap-steps";

/** A soap recipe: every oil, the lye, its liquids and what is stirred in, in the unit its oils are looked at in. */
export function soapDraft(shareText: string): ToolDraft | null {
  const state = linkedState(shareText, SOAP_LIKE, isSoapState);
  const input = state && soapInput(state);
  const answer = input && soap(input);
  if (!state || !input || !answer?.ok) return null;
  const { result } = answer;
  const unit = unitOf(state);
  const bars = result.cured?.count;
  return {
    tool: "soap",
    name: named(state.name, OWN_NAMES.soap),
    category: state.lyeKind === "koh" ? "Liquid soap" : "Cold process soap",
    yield: { quantity: kept(weighed(unit)(result.total)), unit },
    portions: bars ? { name: "bar", count: kept(bars) } : null,
    categoryData: soapData(input, result),
    instructions: soapSteps(input, result),
    lines: linesOf(input, result, unit),
  };
}

/** The unit the maker looks at his oils in: what he weighs by. */
function unitOf({ enteredBy, oilsWeight, oils }: SoapState): string {
  const { shown } = (enteredBy === "weight" ? oils[0]?.weight : undefined) ?? oilsWeight;
  return WEIGHT_UNITS.find((unit) => unit === shown) ?? "g";
}

/** The calculator answers the page in grams. */
const weighed =
  (unit: string) =>
  (grams: string): string =>
    ratioText(inUnit(ratioOf(grams), "mass", unit));

const ACID_NAMES: Record<SoapResult["acids"][number]["kind"], string> = {
  citric_anhydrous: "Citric acid (anhydrous)",
  citric_monohydrate: "Citric acid (monohydrate)",
  lactic: "Lactic acid",
};

function linesOf(input: SoapInput, result: SoapResult, unit: string): ToolDraftLine[] {
  const inIt = weighed(unit);
  const line = (name: string, grams: string, more?: Parameters<typeof draftLine>[3]) =>
    draftLine(name, inIt(grams), unit, more);
  const fats = (read: SoapResult["oils"], typed: SoapInput["oils"], note: string) =>
    read.map(({ name, weight }, i) =>
      line(name, weight, { note, ...(typed[i]?.id && { oilKey: typed[i].id }) }),
    );
  return taken([
    ...fats(result.oils, input.oils, ""),
    ...lye(input, result, line),
    line("Distilled water", result.plainWater, { slug: SLUGS.water }),
    ...result.liquids.map(({ name, weight }) => line(name, weight, { note: "In place of water" })),
    ...result.acids.map(({ kind, weight }) => line(ACID_NAMES[kind], weight, { slug: SLUGS[kind] })),
    ...result.additives.map(({ name, weight }) => line(name, weight)),
    line("Fragrance", result.fragrance, { note: fragranceNote(input) }),
    ...fats(result.postCook, input.postCook ?? [], "After the cook"),
  ]);
}

/** What is weighed out: the dry alkalis, or for the one that was dissolved beforehand its solution. */
function lye(
  { lye, masterbatch }: SoapInput,
  { naoh, koh, masterbatch: dissolved }: SoapResult,
  line: (name: string, grams: string, more?: Parameters<typeof draftLine>[3]) => ToolDraftLine,
): ToolDraftLine[] {
  const dry = (name: string, grams: string, slug: string, purity: string) =>
    line(name, grams, { slug, note: `${purity} % pure` });
  const naohLine = dry("Sodium hydroxide (NaOH)", naoh, SLUGS.naoh, lye.naohPurity || "100");
  const kohLine = dry("Potassium hydroxide (KOH)", koh, SLUGS.koh, lye.kohPurity || "100");
  if (!dissolved || !masterbatch) return [naohLine, kohLine];
  const which = naohLine.quantity === "0" ? "KOH" : "NaOH";
  const strength = said(masterbatch.concentration ?? "");
  return [
    line(`${which} solution, ${strength} %`, dissolved.solution, { note: "Dissolved beforehand" }),
    ...(which === "NaOH" ? [kohLine] : []),
  ];
}

const fragranceNote = ({ fragrance }: SoapInput): string =>
  fragrance ? `${fragrance.percent} % of ${fragrance.basis === "oils" ? "the oils" : "the whole"}` : "";
