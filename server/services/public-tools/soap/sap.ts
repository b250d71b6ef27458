import { compareRatio, plusRatio, ratioOf, timesRatio, type Ratio } from "@/server/kernel/exact";
import type { Figure, Figures } from "../figures";
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

/** Every chart's value for a fat, as ones for KOH. */
export const allPublished = (oil: Oil): Ratio[] => [
  kept(oil.sapKoh),
  ...Object.values(oil.others).map((sap) => asKoh(kept(sap))),
];

/** An empty field and an absent one mean the same. */
export const isGiven = (text: Figure): text is string => text !== undefined && text !== null && text !== "";

/** Published figures are read again with every key that is pressed. */
const ratios = new Map<string, Ratio>();
export function kept(text: string): Ratio {
  let read = ratios.get(text);
  if (!read) ratios.set(text, (read = ratioOf(text)));
  return read;
}
