"use no memo";

import { Droplets } from "lucide-react";
import { NumberField } from "@/components/ui/amount-fields";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/inputs";
import {
  newLotionLine,
  preservativeOf,
  PRESERVATIVES,
  REQUIRED_HLB,
  type LotionState,
} from "@/server/services/public-tools/pure";
import { bound } from "../bound";
import type { FieldsProps } from "../fields";
import { Rows } from "../rows";

type Phase = LotionState["phases"][number];
type Line = Phase["lines"][number];

const PRESERVATIVE_OPTIONS = [
  ...PRESERVATIVES.map(({ key, name }) => ({ value: key, label: name })),
  { value: "own", label: "Another preservative" },
];

const KINDS: { value: Phase["kind"]; label: string }[] = [
  { value: "water", label: "water" },
  { value: "oil", label: "oils" },
  { value: "cool_down", label: "cool down" },
  { value: "other", label: "another" },
];

/** One phase of the formula: its name, what kind it is, its lines. Oils take a required HLB, the others a preservative. */
export function PhaseFields({
  phase,
  at,
  error,
  change,
}: Pick<FieldsProps<LotionState>, "error"> & {
  phase: Phase;
  at: number;
  change: (part: Partial<Phase>) => void;
}) {
  const name = phase.name || `Phase ${at + 1}`;
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3">
        <TextInput label="Name of the phase" {...bound(phase.name, (next) => change({ name: next }))} />
        <Select
          label="Kind"
          options={KINDS}
          {...bound(phase.kind, (kind) => change({ kind: kind as Phase["kind"] }))}
        />
      </div>
      <Rows
        legend={name}
        rows={phase.lines}
        fresh={() => newLotionLine()}
        add="Add an ingredient"
        grid="grid-cols-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.4fr)]"
        onRows={(lines) => change({ lines })}
      >
        {(line, changeLine, i) => (
          <LineFields
            {...{ line, error }}
            isOil={phase.kind === "oil"}
            field={`phases.${at}.lines.${i}`}
            change={changeLine}
          />
        )}
      </Rows>
    </>
  );
}

function LineFields({
  line,
  isOil,
  field,
  error,
  change,
}: Pick<FieldsProps<LotionState>, "error"> & {
  line: Line;
  isOil: boolean;
  /** Its place in the calculator's input. */
  field: string;
  change: (part: Partial<Line>) => void;
}) {
  return (
    <>
      <TextInput
        label="Ingredient"
        className="max-sm:col-span-2"
        {...bound(line.name, (name) => change({ name }))}
      />
      <NumberField
        label="Percent"
        suffix="%"
        error={error(`${field}.percent`)}
        {...bound(line.percent, (percent) => change({ percent }))}
      />
      {isOil ? (
        <NumberField
          label="Required HLB"
          hint={publishedHlb(line)}
          error={error(`${field}.requiredHlb`)}
          {...bound(line.requiredHlb, (requiredHlb) => change({ requiredHlb }))}
        />
      ) : (
        <PreservativeField line={line} change={change} />
      )}
    </>
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
