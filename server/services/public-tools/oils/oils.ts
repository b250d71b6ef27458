import { SOAPCALC_TABLE } from "./soapcalc";
import { SOAPEE_TABLE } from "./soapee";

/** The acids whose share of a fat makes the soap what it is, in the order in which charts print them. */
export const FATTY_ACIDS = [
  "lauric",
  "myristic",
  "palmitic",
  "stearic",
  "ricinoleic",
  "oleic",
  "linoleic",
  "linolenic",
] as const;
export type FattyAcid = (typeof FATTY_ACIDS)[number];

/** Charts of saponification values, by the names that a person and the public API choose them by. */
export const SAP_SOURCES = {
  soapcalc: "SoapCalc and Soapee",
  "certified-lye": "certified-lye.com",
  "elaine-white": "Elaine White",
} as const;
export type SapSource = keyof typeof SAP_SOURCES;

/**
 * One fat with its published values, as decimal texts. Iodine and INS are published each for itself: INS is not
 * reckoned from iodine (that gives 247 for coconut oil, published 258).
 */
export type Oil = {
  /** Also the slug of its entry in the global library. */
  readonly key: string;
  readonly name: string;
  /** Grams of KOH per gram of fat. */
  readonly sapKoh: string;
  readonly iodine: string;
  readonly ins: string;
  /** Percent. Where the chart has no profile at all (most waxes), null. */
  readonly fattyAcids: Readonly<Record<FattyAcid, string>> | null;
  readonly source: string;
  /** What other charts print: grams of NaOH per gram of fat. */
  readonly others: Readonly<Partial<Record<Exclude<SapSource, "soapcalc">, string>>>;
};

const byName = new Intl.Collator("en");

/** Every fat that has a published SAP value, by its key, in the order of its name. */
export const OILS: ReadonlyMap<string, Oil> = new Map(
  [
    ...read(SOAPEE_TABLE, "Soapee seed data, mirroring SoapCalc"),
    ...read(SOAPCALC_TABLE, "SoapCalc list of oils"),
  ]
    .sort((a, b) => byName.compare(a.name, b.name))
    .map((oil) => [oil.key, oil]),
);

function read(table: string, source: string): Oil[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [key, name, sapKoh, iodine, ins, acids, certified, white] = line.split(" | ") as Row;
      return {
        key,
        name,
        sapKoh,
        iodine,
        ins,
        fattyAcids: profile(acids),
        source,
        others: others(certified, white),
      };
    });
}

type Row = [string, string, string, string, string, string, string?, string?];

function profile(acids: string): Oil["fattyAcids"] {
  const shares = acids.split(" ");
  if (shares.every((share) => share === "0")) return null;
  return Object.fromEntries(FATTY_ACIDS.map((acid, i) => [acid, shares[i]!])) as Record<FattyAcid, string>;
}

function others(certified = "-", white = "-"): Oil["others"] {
  return {
    ...(certified === "-" ? {} : { "certified-lye": certified }),
    ...(white === "-" ? {} : { "elaine-white": white }),
  };
}
