import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Nothing, UnitCost } from "../ui/value";
import { costNote } from "../recipes/words";
import { Stat, Stats } from "../ui/card";
import { formatMoney, type Formats } from "../ui/format";
import type { Planned } from "./types";

/** What it would cost now: all of it, and of one. Nothing for who may not see costs. */
export function PlanFigures({
  planned: { snapshot, live },
  formats,
}: {
  planned: Planned;
  formats: Formats;
}) {
  const { cost } = live;
  if (!cost) return null;
  const { portioning } = snapshot;
  const isKnown = cost.from !== "none";
  const money = (value: string) => (isKnown ? formatMoney(value, formats) : <Nothing />);
  const one = (value: string) => (isKnown ? <UnitCost value={value} formats={formats} /> : <Nothing />);
  const each =
    portioning.kind === "portions" && cost.perPortion
      ? { value: cost.perPortion, unit: portioning.name }
      : cost.perContainer
        ? { value: cost.perContainer, unit: "container" }
        : null;
  return (
    <Stats>
      <Stat
        label="It would cost"
        value={money(cost.total)}
        note={costNote(cost.from) ?? "by what is on the shelf"}
      />
      {each && <Stat label={`Each ${each.unit}`} value={one(each.value)} />}
      <Stat label={`Each ${symbolOf(cost.unit)}`} value={one(cost.perUnit)} />
      <Stat label="Ingredients and supplies" value={money(cost.materials)} />
      {snapshot.containers.length > 0 && <Stat label="Containers" value={money(cost.containers)} />}
      {cost.labour !== null && <Stat label="Labour" value={money(cost.labour)} />}
    </Stats>
  );
}
