import type { Priced } from "../priced";
import { amountOf } from "./amount-of";
import { measure, type Measure } from "./measure";
import { typedFigure } from "./typed-figure";

/** A price as typed, and for how much it is: "16.75" for 7 lb. Empty where none is known. */
export type PriceText = { price: string; per: Measure };

/** No price yet; `unit` is what such a thing is usually bought by. */
export const noPrice = (unit = "kg"): PriceText => ({ price: "", per: measure("1", unit) });

/** What a calculator takes of it. */
export const pricedOf = ({ price, per }: PriceText): Priced => ({
  price: typedFigure(price),
  per: amountOf(per),
});
