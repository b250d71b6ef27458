import { typedFigure, type Amount } from "@/server/services/public-tools/pure";
import type { Measure } from "./frame/measure";

/** What a calculator takes of a field: the amount as it was typed, in the unit it was typed in. */
export const amountOf = ({ quantity, unit }: Measure): Amount => ({ quantity: typedFigure(quantity), unit });
