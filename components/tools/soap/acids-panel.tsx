"use no memo";

import { Section, Card } from "@/components/ui/card";
import { fill } from "@/components/ui/scale";
import { FATTY_ACIDS, type FattyAcid, type Profile } from "@/server/services/public-tools/pure";
import { percent } from "./shown";

const GIVES: Record<FattyAcid, string> = {
  lauric: "hard, cleansing, bubbly",
  myristic: "hard, cleansing, bubbly",
  palmitic: "hard, lasting, creamy",
  stearic: "hard, lasting, creamy",
  ricinoleic: "conditioning, bubbly and creamy",
  oleic: "conditioning",
  linoleic: "conditioning, spoils early",
  linolenic: "conditioning, spoils early",
};

/** The raw fatty-acid profile: a chart whose rows are its table. */
export function AcidsPanel({ profile }: { profile: Profile }) {
  return (
    <Section title="Fatty acids">
      <Card>
        <table className="w-full text-sm">
          <caption className="sr-only">Fatty acids in percent of the oils</caption>
          <tbody>
            {FATTY_ACIDS.map((acid) => (
              <tr key={acid} className="border-line border-b last:border-b-0">
                <th scope="row" className="w-24 py-2 pr-3 text-left font-medium capitalize">
                  {acid}
                </th>
                <td className="w-full py-2">
                  <span aria-hidden className="bg-line block h-2 rounded-full">
                    <span
                      className="bg-dye block h-2 rounded-full"
                      style={{ width: `${fill(profile.fattyAcids[acid], "100") / 10}%` }}
                    />
                  </span>
                  <span className="text-ink-faint text-xs">{GIVES[acid]}</span>
                </td>
                <td className="py-2 pl-3 text-right tabular-nums">{percent(profile.fattyAcids[acid], 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </Section>
  );
}
