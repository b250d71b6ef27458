import { familyOne } from "@/server/services/global-library/pure";
import type { LibraryEntry } from "@/server/services/global-library";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Card, DescriptionList } from "../ui/card";
import { formatDecimal, formatQuantity } from "../ui/format";

/** Public pages speak to everybody in one language. */
const HERE = { locale: "en-US" };

/** "2 years", "18 months" or the days themselves, whichever says it without a remainder. */
export function keepsFor(days: number): string {
  const said = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  if (days % 365 === 0) return said(days / 365, "year");
  if (days % 30 === 0) return said(days / 30, "month");
  return said(days, "day");
}

/** What is known about an entry; what is not known is not there. */
export function EntryFacts({ entry }: { entry: LibraryEntry }) {
  const { facts, capacity, shelfLifeDays } = entry;
  const density = entry.density && `${formatDecimal(entry.density, HERE)} g/ml`;
  const usage =
    facts.usage && `${formatDecimal(facts.usage.min, HERE)}–${formatDecimal(facts.usage.max, HERE)} %`;
  const known = [
    ["Sorted under", familyOne(entry.family)],
    ["INCI", entry.inci],
    ["CAS number", entry.cas],
    ["Density", density],
    ["Holds", capacity && formatQuantity(capacity.quantity, symbolOf(capacity.unit), HERE)],
    ["Material", facts.material],
    ["Style", facts.style],
    ["Colour", facts.colour],
    ["Usual share of a formula", usage],
    ["HLB", facts.hlb && formatDecimal(facts.hlb, HERE)],
    ["Keeps, unopened", shelfLifeDays && keepsFor(shelfLifeDays)],
  ] as const;
  return (
    <Card className="py-2 sm:py-2">
      <DescriptionList items={known.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []))} />
      {entry.note && <p className="border-line text-ink-soft border-t py-3 text-sm">{entry.note}</p>}
    </Card>
  );
}
