import { datedFileName } from "@/server/kernel/file-name";
import { isSoapState, linkedState, SOAP_LIKE } from "@/server/services/public-tools/pure";
import type { Sheet } from "../sheet";
import { bakerSheet } from "./baker";
import { candleSheet } from "./candle";
import { fragranceLimitsSheet } from "./fragrance-limits";
import { herbalSheet } from "./herbal";
import { lotionSheet } from "./lotion";
import { pricingSheet } from "./pricing";
import { NO_FACTS, type Facts, type Maker, type NoSheet } from "./shape";
import { longDay } from "./shown";
import { soapSheet } from "./soap";
import { slugsOfOils } from "./soap-inci";
import { unitsSheet } from "./units";

/** By the address of the calculator: /tools/<this>. */
const MAKERS = new Map<string, Maker>([
  ["soap", soapSheet],
  ["candles", candleSheet],
  ["lotions", lotionSheet],
  ["baking", bakerSheet],
  ["herbal", herbalSheet],
  ["pricing", pricingSheet],
  ["units", unitsSheet],
  ["fragrance-limits", fragranceLimitsSheet],
]);

/** Whether there is a sheet of this calculator at all. */
export const hasSheet = (tool: string): boolean => MAKERS.has(tool);

/** The entries of the library whose INCI names this sheet asks for, by slug. */
export function inciWanted(tool: string, share: string): string[] {
  const state = tool === "soap" ? linkedState(share, SOAP_LIKE, isSoapState) : null;
  return state ? slugsOfOils(state) : [];
}

/**
 * A calculation on paper, from the text of its share link: decoded, reckoned anew, and laid out. `day` is the reader's
 * ("2026-11-21"). Null where there is no such calculator. Never throws, whatever the text.
 */
export function toolSheet(
  tool: string,
  share: string,
  day: string,
  facts: Facts = NO_FACTS,
): Sheet | NoSheet | null {
  const made = MAKERS.get(tool)?.(share, facts);
  if (!made || "why" in made) return made ?? null;
  const { name, kind, subtitle, blocks } = made;
  const title = name.trim() || kind;
  return {
    name: datedFileName(day, tool, name),
    title,
    subtitle: title === kind ? subtitle : `${kind}. ${subtitle}`,
    made: longDay(day),
    blocks,
    footer: "Reckoned by BatchTrack from what was typed. Check it against your own notes before you make it.",
  };
}
