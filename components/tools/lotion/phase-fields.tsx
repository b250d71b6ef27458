import { Droplets } from "lucide-react";
import { NumberField } from "@/components/ui/amount-fields";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Select, TextInput } from "@/components/ui/inputs";
import {
  newLotionLine,
  preservativeOf,
  PRESERVATIVES,
  REQUIRED_HLB,
  type LotionState,
} from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";
import { Rows } from "../rows";

type Phase = LotionState["phases"][number];
type Line = Phase["lines"][number];

const PRESERVATIVE_OPTIONS = [
  ...PRESERVATIVES.map(({ key, name }) => ({ value: key, label: name })),
  { value: "own", label: "Another preservative" },
];

/** One phase of the formula. Oils take a required HLB, the other phases a preservative. */
export function PhaseFields({
  phase,
  at,
  error,
  onPhase,
}: Pick<FieldsProps<LotionState>, "error"> & { phase: Phase; at: number; onPhase: (phase: Phase) => void }) {
  const isOil = phase.kind === "oil";
  return (
    <Section title={phase.name}>
      <Rows
        legend={phase.name}
        rows={phase.lines}
        fresh={() => newLotionLine()}
        add={`Add to the ${phase.name.toLowerCase()}`}
        grid="grid-cols-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.4fr)]"
        onRows={(lines) => onPhase({ ...phase, lines })}
      >
        {(line, change, i) => (
          <>
            <TextInput
              label="Ingredient"
              className="max-sm:col-span-2"
              value={line.name}
              onChange={(event) => change({ name: event.target.value })}
            />
            <NumberField
              label="Percent"
              suffix="%"
              value={line.percent}
              error={error(`phases.${at}.lines.${i}.percent`)}
              onChange={(event) => change({ percent: event.target.value })}
            />
            {isOil ? (
              <NumberField
                label="Required HLB"
                value={line.requiredHlb}
                hint={publishedHlb(line)}
                error={error(`phases.${at}.lines.${i}.requiredHlb`)}
                onChange={(event) => change({ requiredHlb: event.target.value })}
              />
            ) : (
              <PreservativeField line={line} change={change} />
            )}
          </>
        )}
      </Rows>
    </Section>
  );
}

/** What is published for an oil of that name, while no figure is entered. */
function publishedHlb({ name, requiredHlb }: Line): string | undefined {
  const typed = name.trim().toLowerCase();
  const known = REQUIRED_HLB.find((one) => one.name.toLowerCase() === typed);
  return known && !requiredHlb ? `Published: ${known.hlb}` : undefined;
}

function PreservativeField({ line, change }: { line: Line; change: (part: Partial<Line>) => void }) {
  const known = preservativeOf(line.preservative);
  return (
    <Select
      label="Preserves"
      placeholder="No"
      options={PRESERVATIVE_OPTIONS}
      value={line.preservative}
      hint={
        known &&
        `${known.from} to ${known.to} %${known.ph ? `, pH ${known.ph.join(" to ")}` : ""}. ${known.note}`
      }
      onChange={(event) => change({ preservative: event.target.value })}
    />
  );
}

/** Lets the water take up what is missing to a hundred. `percent` is null where it cannot. */
export const FillWithWater = ({ percent, onFill }: { percent: string | null; onFill: () => void }) => (
  <Button
    className="w-fit print:hidden"
    icon={<Droplets aria-hidden />}
    disabled={percent === null}
    onClick={onFill}
  >
    {percent === null ? "Fill up with water" : `Fill up with water: ${percent} %`}
  </Button>
);
