/**
 * Waxes whose figures somebody published, each with where. A figure that nobody named is left out, and the calculator
 * asks the maker for it: the data sheet of the wax in hand is always the better source.
 */
export type Wax = {
  readonly key: string;
  readonly name: string;
  /** g/ml. */
  readonly density?: string;
  /** Where the source gives a span, g/ml: the maker chooses. */
  readonly densityRange?: readonly [from: string, to: string];
  /** Fragrance as percent of the wax: what is recommended, and the most it is said to hold. */
  readonly load?: { readonly from?: string; readonly to: string };
  readonly sources: readonly { readonly says: string; readonly url: string }[];
};

const LAB_NOTES = "https://www.candlescience.com/lab-notes-";

export const WAXES: readonly Wax[] = [
  {
    key: "ecosoya-q210",
    name: "EcoSoya Q210 (soy)",
    density: "0.89",
    sources: [
      {
        says: "Specific gravity from the safety data sheet, the lower figure of the two",
        url: "https://www.februaryfour.com/estimating-wax-fill/",
      },
    ],
  },
  {
    key: "naturewax-c3",
    name: "NatureWax C-3 (soy)",
    load: { from: "6", to: "10" },
    sources: [{ says: "Recommended load", url: `${LAB_NOTES}cargill-naturewax-c-3-soy-wax` }],
  },
  {
    key: "golden-brands-454",
    name: "Golden Brands 454 (coconut soy)",
    load: { from: "6", to: "10" },
    sources: [{ says: "Recommended load", url: `${LAB_NOTES}golden-brands-454-coconut-soy-wax` }],
  },
  {
    key: "candlescience-coconut-apricot",
    name: "CandleScience Coconut Apricot",
    load: { to: "15" },
    sources: [{ says: "Recommended load", url: `${LAB_NOTES}candlescience-coconut-apricot-wax` }],
  },
  {
    key: "kerawax-4600",
    name: "Kerawax 4600 (paraffin, pillars)",
    densityRange: ["0.88", "0.94"],
    load: { from: "10", to: "12" },
    sources: [
      {
        says: "Levels up to 10 to 12 %, manufacturer's notes",
        url: "https://candlestart.com/product/kerawax-4600-paraffin-pillar-wax/",
      },
      {
        says: "Density of paraffin in general",
        url: "https://biologyinsights.com/what-is-the-density-of-wax",
      },
    ],
  },
  {
    key: "beeswax",
    name: "Beeswax",
    densityRange: ["0.95", "0.97"],
    sources: [{ says: "Density", url: "https://biologyinsights.com/what-is-the-density-of-wax" }],
  },
];

export const waxOf = (key: string | undefined): Wax | undefined => WAXES.find((wax) => wax.key === key);

/** Candle waxes as a whole; what is outside was probably mistyped. g/ml. */
export const USUAL_DENSITY = {
  from: "0.80",
  to: "0.98",
  source: "https://biologyinsights.com/what-is-wax-gravity-and-how-do-you-measure-it",
} as const;
