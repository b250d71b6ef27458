import {
  dilution,
  linkedState,
  toDilutionInput,
  toUnitsInput,
  units,
  UNITS_DEFAULTS,
  type DilutionResult,
  type UnitsResult,
  type UnitsState,
} from "@/server/services/public-tools/pure";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import type { Block } from "../sheet";
import { unfinished, warningsOf, type Maker } from "./shape";
import { figure, percent } from "./shown";

const said = (text: string, unit: string): string => `${figure(text, 6)}\u00a0${symbolOf(unit)}`;

/** A conversion in every unit and a dilution, whichever of the two has an answer. */
export const unitsSheet: Maker = (share) => {
  const state = linkedState(share, UNITS_DEFAULTS);
  if (!state) return { why: "unreadable" };
  const converted = units(toUnitsInput(state));
  const diluted = dilution(toDilutionInput(state));
  if (!converted.ok && !diluted.ok) return unfinished(converted, diluted);
  return {
    name: "",
    kind: "Units and dilution",
    subtitle: converted.ok
      ? `${state.amount}\u00a0${symbolOf(state.from)} is ${said(converted.result.amount, converted.result.unit)}`
      : "A dilution",
    blocks: [
      ...warningsOf(converted, diluted),
      ...(converted.ok ? conversion(converted.result) : []),
      ...(diluted.ok ? [thinning(diluted.result, state)] : []),
    ],
  };
};

const conversion = ({ path, everywhere }: UnitsResult): Block[] => [
  { kind: "text", title: "How it is made", paragraphs: path.map(({ text }) => text) },
  {
    kind: "table",
    title: "In every unit",
    columns: [{ label: "Unit" }, { label: "Amount", numeric: true }],
    rows: everywhere.map(({ name, unit, amount }) => [name, said(amount, unit)]),
  },
];

const thinning = (result: DilutionResult, { have, wanted }: UnitsState): Block => ({
  kind: "facts",
  title: "Diluted",
  facts: [
    { term: "Take", detail: `${said(result.amount, have.unit)} of ${percent(result.strength)}` },
    { term: "Fill up with", detail: said(result.diluent, wanted.unit) },
    {
      term: "To make",
      detail: `${said(result.wantedAmount, wanted.unit)} of ${percent(result.wantedStrength)}`,
    },
    { term: "In parts", detail: `1 to ${figure(result.parts, 3)}` },
  ],
});
