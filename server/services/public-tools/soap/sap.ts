import { compareRatio, plusRatio, ratioOf, timesRatio, type Ratio } from "@/server/kernel/exact";
import { kept, type Figure, type Figures } from "../figures";
import { SAP_SOURCES, type Oil, type SapSource } from "../oils/oils";
import { asKoh } from "./chemistry";
import type { SoapOil } from "./shapes";
import { restOf } from "./sums";

/** Where a value is said to come from that the person gave. */
export const OWN = "your own value";

type Sap = { sap: Ratio; from: string };

/** Charts in mg KOH per gram print 190 for 0.190: a thousand times too much lye. */
const MOST_SAP = ratioOf("0.4");
const LEAST_SAP = ratioOf("0.01");

/**
 * The person's own value for this fat, as one for KOH; null where there is none. Where values for both alkalis are given
 * (charts round each for itself), each counts for its share of the molecules.
 */
export function ownSap(
  figures: Figures,
  line: SoapOil,
  field: string,
  { name, naohShare }: { name: string; naohShare: Ratio },
): Sap | null {
  const koh = isGiven(line.sapKoh) ? readSap(figures, line.sapKoh, `${field}.sapKoh`, name) : null;
  const naoh = isGiven(line.sapNaoh) ? asKoh(readSap(figures, line.sapNaoh, `${field}.sapNaoh`, name)) : null;
  if (koh && naoh)
    return { sap: plusRatio(timesRatio(naoh, naohShare), timesRatio(koh, restOf(naohShare))), from: OWN };
  const sap = koh ?? naoh;
  return sap && { sap, from: OWN };
}

function readSap(figures: Figures, text: Figure, field: string, name: string): Ratio {
  const sap = figures.positive(text, field, `The SAP value of ${name}`);
  if (compareRatio(sap, LEAST_SAP) >= 0 && compareRatio(sap, MOST_SAP) <= 0) return sap;
  return figures.refuse(
    "sap_out_of_range",
    field,
    `The SAP value of ${name} is grams of lye for one gram of fat, from 0.01 to 0.4. Write 190 mg/g as 0.190.`,
  );
}

/** The chosen chart's value; where it has none for this fat, the main chart's. */
export function published(oil: Oil, source: SapSource): Sap {
  const other = source === "soapcalc" ? undefined : oil.others[source];
  return other
    ? { sap: asKoh(kept(other)), from: SAP_SOURCES[source] }
    : { sap: kept(oil.sapKoh), from: SAP_SOURCES.soapcalc };
}

type Spread = { lowest: Ratio; highest: Ratio };
const spreads = new WeakMap<Oil, Spread>();

/** The lowest and the highest value that a chart prints for a fat, as ones for KOH. */
export function spreadOf(oil: Oil): Spread {
  let spread = spreads.get(oil);
  if (!spread) spreads.set(oil, (spread = spreadAnew(oil)));
  return spread;
}

function spreadAnew(oil: Oil): Spread {
  const all = [kept(oil.sapKoh), ...Object.values(oil.others).map((sap) => asKoh(kept(sap)))];
  return {
    lowest: all.reduce((a, b) => (compareRatio(a, b) < 0 ? a : b)),
    highest: all.reduce((a, b) => (compareRatio(a, b) > 0 ? a : b)),
  };
}

/** An empty field and an absent one mean the same. */
export const isGiven = (text: Figure): text is string => text !== undefined && text !== null && text !== "";
