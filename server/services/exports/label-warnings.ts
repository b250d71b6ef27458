import type { Trade } from "./which";

/** What has to stand on a candle wherever it is sold: the three sentences of ASTM F2058. */
const CANDLE = [
  "Burn within sight.",
  "Keep away from things that catch fire.",
  "Keep away from children and pets.",
];

/** Sentences for the label of a thing of this trade. */
export const labelWarnings = (trade: Trade | null): string[] => (trade === "candle" ? CANDLE : []);
