import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Stat, Stats } from "../ui/card";
import type { Formats } from "../ui/format";
import { AgoText, Money, Nothing, UnitCost } from "../ui/value";
import type { Detail } from "./types";
import { costNote, knownCost, portionsText, yieldText } from "./words";

/** The recipe in four figures. */
export function RecipeFacts({
  detail: { recipe, version, cost },
  now,
  formats,
}: {
  detail: Detail;
  now: string;
  formats: Formats;
}) {
  const { portioning } = version;
  const known = knownCost(cost);
  const piece = portioning.kind === "portions" ? portioning.name : null;
  return (
    <Stats>
      <Stat
        label="One batch yields"
        value={yieldText(version, formats.locale)}
        note={portionsText(portioning, formats.locale)}
      />
      {cost && (
        <Stat
          label="It costs"
          value={<Money value={known?.total ?? null} formats={formats} />}
          note={costNote(cost.from) ?? "by what is on the shelf"}
        />
      )}
      {cost && (
        <Stat
          label={piece ? `One ${piece} costs` : `One ${symbolOf(cost.unit)} costs`}
          value={<UnitCost value={known ? (known.perPortion ?? known.perUnit) : null} formats={formats} />}
        />
      )}
      <Stat
        label="Last made"
        value={
          recipe.lastMade ? (
            <AgoText iso={recipe.lastMade} now={now} formats={formats} />
          ) : (
            <Nothing word="never" />
          )
        }
        note={recipe.batchesMade === 1 ? "1 batch finished" : `${recipe.batchesMade} batches finished`}
      />
    </Stats>
  );
}
