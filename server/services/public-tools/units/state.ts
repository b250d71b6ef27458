import { measure, type Measure } from "../state/measure";
import { typedFigure } from "../state/typed-figure";
import { type DilutionInput } from "./dilution";
import { type UnitsInput } from "./units";

/** What the person sees and typed, not yet read: a conversion and, below it, a dilution. */
export type UnitsState = {
  amount: string;
  from: string;
  to: string;
  density: string;
  strength: string;
  have: Measure;
  wantedStrength: string;
  wanted: Measure;
};

export const UNITS_DEFAULTS: UnitsState = {
  amount: "8",
  from: "fl oz",
  to: "g",
  density: "0.911",
  strength: "95",
  have: measure("", "ml"),
  wantedStrength: "40",
  wanted: measure("475", "ml"),
};

export const toUnitsInput = ({ amount, from, to, density }: UnitsState): UnitsInput => ({
  amount: typedFigure(amount),
  from,
  to,
  density: typedFigure(density),
});

export const toDilutionInput = (state: UnitsState): DilutionInput => ({
  strength: typedFigure(state.strength),
  amount: typedFigure(state.have.quantity),
  amountUnit: state.have.unit,
  wantedStrength: typedFigure(state.wantedStrength),
  wantedAmount: typedFigure(state.wanted.quantity),
  wantedUnit: state.wanted.unit,
});
