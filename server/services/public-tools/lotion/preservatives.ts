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

const HUMBLEBEE = "https://www.humblebeeandme.com/preservatives/";

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
  {
    key: "euxyl-k-712",
    name: "Euxyl K 712",
    from: "0.5",
    to: "1.5",
    note: "Sodium benzoate and potassium sorbate: only up to pH 5.5; best added below 40 °C.",
    source: HUMBLEBEE,
  },
  {
    key: "euxyl-pe-9010",
    name: "Euxyl PE 9010",
    from: "0.5",
    to: "1",
    note: "Phenoxyethanol and ethylhexylglycerin, at a pH of up to 12; dissolves poorly in water.",
    source: HUMBLEBEE,
  },
  {
    key: "euxyl-k-903",
    name: "Euxyl k 903",
    from: "0.4",
    to: "1.2",
    ph: ["3", "6"],
    note: "Best added below 40 °C; iron can turn it yellow.",
    source: HUMBLEBEE,
  },
  {
    key: "euxyl-k-703",
    name: "Euxyl K 703",
    from: "0.4",
    to: "1.2",
    ph: ["3", "6"],
    note: "Best added below 40 °C; not for products without water.",
    source: HUMBLEBEE,
  },
  {
    key: "geogard-221",
    name: "Geogard 221 (Cosgard)",
    from: "0.2",
    to: "1.1",
    ph: ["2", "7"],
    note: "Dehydroacetic acid and benzyl alcohol; anionics can discolour it.",
    source: HUMBLEBEE,
  },
];

export const preservativeOf = (key: string | undefined): Preservative | undefined =>
  PRESERVATIVES.find((one) => one.key === key);
