import { ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import type { FattyAcid, Oil } from "@/server/services/public-tools/pure";
import { Card, DescriptionList } from "../ui/card";
import { formatDecimal } from "../ui/format";
import { Meter } from "../ui/meter";

const NAMES: Record<FattyAcid, string> = {
  lauric: "Lauric",
  myristic: "Myristic",
  palmitic: "Palmitic",
  stearic: "Stearic",
  ricinoleic: "Ricinoleic",
  oleic: "Oleic",
  linoleic: "Linoleic",
  linolenic: "Linolenic",
};

/** Molecule for molecule: 40 g of NaOH do what 56.1 g of KOH do. */
const sapNaoh = (oil: Oil) =>
  formatDecimal(Quantity.of(oil.sapKoh).times(ratio(400n, 561n)).toString(), {
    locale: "en-US",
    maxPlaces: 4,
  });

/** What a soap maker asks of a fat: published figures, with where they were published. */
export function OilFacts({ oil }: { oil: Oil }) {
  const acids = Object.entries(oil.fattyAcids ?? {}).filter(([, share]) => share !== "0");
  return (
    <Card className="grid gap-5">
      <DescriptionList
        className="tabular-nums"
        items={[
          { term: "SAP value, KOH (g per g of fat)", detail: oil.sapKoh },
          { term: "SAP value, NaOH (g per g of fat)", detail: sapNaoh(oil) },
          { term: "Iodine value", detail: oil.iodine },
          { term: "INS", detail: oil.ins },
        ]}
      />
      {acids.length > 0 && (
        <div className="grid gap-3">
          <h3 className="text-ink-soft text-sm">Fatty acids, percent</h3>
          <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
            {acids.map(([acid, share]) => (
              <li key={acid} className="grid gap-1">
                <div className="flex justify-between gap-4 text-sm">
                  <span>{NAMES[acid as FattyAcid]}</span>
                  <span className="tabular-nums">{share}</span>
                </div>
                <Meter
                  value={share}
                  max="100"
                  tone="dye"
                  label={`${NAMES[acid as FattyAcid]} acid`}
                  text={`${share} percent`}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-ink-soft text-sm">
        Source: {oil.source}. The value for NaOH is reckoned from the one for KOH by their molecules: 40 /
        56.1 of it.
      </p>
    </Card>
  );
}
