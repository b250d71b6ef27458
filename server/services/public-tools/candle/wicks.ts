import { compareRatio, overRatio, ratioOf, type Ratio } from "@/server/kernel/exact";

/**
 * Wicks to begin a burn test with, only from charts that somebody published for that very wax. A chart is where testing
 * starts; the jar, the fragrance and the dye decide the rest.
 */
export type WickChart = {
  readonly wax: string;
  readonly series: string;
  readonly source: string;
  /** Widths in inches, from (excluded) to (included). */
  readonly rows: readonly { readonly from: string; readonly to: string; readonly wicks: readonly string[] }[];
};

export type WickCandidates = { series: string; source: string; wicks: readonly string[] };

const CHARTS: readonly WickChart[] = [
  {
    wax: "naturewax-c3",
    series: "HTP",
    source: "https://northstar3c.com/Item/Naturewax-C3-Soy-Wax-2lbs",
    rows: [
      { from: "1", to: "2", wicks: ["HTP 31", "HTP 41", "HTP 52"] },
      { from: "2", to: "3", wicks: ["HTP 62", "HTP 73", "HTP 83", "HTP 104", "HTP 105"] },
      { from: "3", to: "4", wicks: ["HTP 126", "HTP 1212"] },
    ],
  },
];

/** The published candidates for a wax and a width in cm; null where no chart says anything about them. */
export function wickCandidates(wax: string | undefined, widthCm: Ratio | null): WickCandidates | null {
  const chart = CHARTS.find((one) => one.wax === wax);
  if (!chart || !widthCm) return null;
  const inches = overRatio(widthCm, ratioOf("2.54"));
  const row = chart.rows.find(
    ({ from, to }) => compareRatio(inches, ratioOf(from)) > 0 && compareRatio(inches, ratioOf(to)) <= 0,
  );
  return row ? { series: chart.series, source: chart.source, wicks: row.wicks } : null;
}
