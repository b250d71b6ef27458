import { bakingDraft } from "./baking";
import { candleDraft } from "./candle";
import { herbalDraft } from "./herbal";
import { lotionDraft } from "./lotion";
import { pricingDraft } from "./pricing";
import type { ToolDraft } from "./shape";
import { soapDraft } from "./soap";
import type { DraftTool } from "./tools";

const OF: Record<DraftTool, (shareText: string) => ToolDraft | null> = {
  soap: soapDraft,
  candles: candleDraft,
  lotions: lotionDraft,
  baking: bakingDraft,
  herbal: herbalDraft,
  pricing: pricingDraft,
};

/**
 * The calculation of a share text as a recipe. Null where the tool makes none, where the text is damaged or of another
 * tool, and where the calculator has no result for it. Never throws, whatever the text.
 */
export const draftOf = (tool: string, shareText: string): ToolDraft | null =>
  Object.hasOwn(OF, tool) ? OF[tool as DraftTool](shareText) : null;
