"use no memo";

import { Range } from "../frame/range";
import { QUALITIES, USUAL, type Profile, type Qualities } from "@/server/services/public-tools/pure";
import { figure } from "./shown";

const NAMES: Record<keyof Qualities, string> = {
  hardness: "Hardness",
  cleansing: "Cleansing",
  conditioning: "Conditioning",
  bubbly: "Bubbly lather",
  creamy: "Creamy lather",
  longevity: "Longevity",
};

/** What the fats make of the bar, each on its scale with the usual range. */
export function QualityPanel({ profile }: { profile: Profile }) {
  const { iodine, ins } = profile;
  return (
    <div className="grid gap-3.5">
      {QUALITIES.map((quality) => {
        const usual = USUAL[quality];
        const value = profile.qualities[quality];
        return usual ? (
          <Range key={quality} label={NAMES[quality]} value={value} from={usual[0]} to={usual[1]} />
        ) : (
          <p key={quality} className="flex justify-between text-sm">
            <span>{NAMES[quality]}</span>
            <span className="font-medium tabular-nums">{figure(value, 1)}</span>
          </p>
        );
      })}
      {iodine && (
        <Range label="Iodine" value={iodine} from={USUAL.iodine![0]} to={USUAL.iodine![1]} most="140" />
      )}
      {ins && <Range label="INS" value={ins} from={USUAL.ins![0]} to={USUAL.ins![1]} most="260" />}
      {profile.saturated && profile.unsaturated && (
        <p className="flex justify-between text-sm">
          <span>Saturated : unsaturated</span>
          <span className="font-medium tabular-nums">
            {figure(profile.saturated, 0)} : {figure(profile.unsaturated, 0)}
          </span>
        </p>
      )}
    </div>
  );
}
