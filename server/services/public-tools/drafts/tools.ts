/** The calculators whose result is something to make. Units, dilution and fragrance limits answer a question. */
export const DRAFT_TOOLS = ["soap", "candles", "lotions", "baking", "herbal", "pricing"] as const;

export type DraftTool = (typeof DRAFT_TOOLS)[number];

export const makesDrafts = (tool: string): tool is DraftTool =>
  (DRAFT_TOOLS as readonly string[]).includes(tool);
