/**
 * Use ranges of preservatives as published, percent of the whole product. They are where a challenge test starts, not
 * its result; the law of the country and the supplier's sheet for the lot in hand come first.
 */
export type Preservative = {
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly ph?: readonly [from: string, to: string];
  readonly note: string;
  readonly source: string;
};

export const PRESERVATIVES: readonly Preservative[] = [
  {
    key: "liquid-germall-plus",
    name: "Liquid Germall Plus",
    from: "0.1",
    to: "0.5",
    note: "Below 50 °C, in the cool-down phase; not for products without water.",
    source: "http://swiftcraftymonkey.blogspot.com/2010/10/preservatives-liquid-germall-plus.html",
  },
  {
    key: "geogard-ultra",
    name: "Geogard Ultra",
    from: "0.75",
    to: "2",
    ph: ["3", "6"],
    note: "Gluconolactone and sodium benzoate: measure the pH, and again after a week.",
    source: "https://www.humblebeeandme.com/project/geogard-ultra/",
  },
  {
    key: "liquipar-optima",
    name: "Liquipar Optima",
    from: "0.5",
    to: "1",
    ph: ["3", "8"],
    note: "Below 80 °C; dissolves poorly in water alone.",
    source: "http://swiftcraftymonkey.blogspot.com/2010/10/preservatives-liquipar-optima.html",
  },
  {
    key: "phenonip",
    name: "Phenonip",
    from: "0.75",
    to: "1.5",
    ph: ["4", "10"],
    note: "At or below 60 °C; limited to 1 % in the EU and Japan.",
    source: "https://soapatopia.com/product/phenonip-sKM3K1",
  },
];

export const preservativeOf = (key: string | undefined): Preservative | undefined =>
  PRESERVATIVES.find((one) => one.key === key);
