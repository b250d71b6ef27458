import { typedFigure } from "./typed-figure";
import { type Amount } from "../amounts";
import type { Measure } from "./measure";

/** What a calculator takes of a field: the amount as it was typed, in the unit it was typed in. */
export const amountOf = ({ quantity, unit }: Measure): Amount => ({ quantity: typedFigure(quantity), unit });
