/** Entries of the global library that the calculators know by more than a name. */
export const SLUGS = {
  naoh: "sodium-hydroxide",
  koh: "potassium-hydroxide",
  water: "distilled-water",
  citric_anhydrous: "citric-acid-anhydrous",
  citric_monohydrate: "citric-acid-monohydrate",
  lactic: "lactic-acid",
} as const;

/** Spirits by their strength in percent by volume. */
export const SPIRIT_SLUGS: Readonly<Record<string, string>> = {
  "40": "vodka-40-vol",
  "70": "ethanol-70-vol",
  "95": "ethanol-95-vol",
  "96": "ethanol-96-vol",
  "100": "ethanol-absolute",
};

/** Preservatives of the lotion calculator, by its keys. */
export const PRESERVATIVE_SLUGS: ReadonlySet<string> = new Set([
  "euxyl-k-703",
  "euxyl-k-903",
  "euxyl-pe-9010",
  "geogard-221",
  "geogard-ultra",
  "liquid-germall-plus",
  "liquipar-optima",
  "phenonip",
]);
