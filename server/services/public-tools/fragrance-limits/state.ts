import { measure, type Measure } from "../state/measure";
import { amountOf } from "../state/amount-of";
import { typedFigure } from "../state/typed-figure";
import { type FragranceLimitsInput } from "./fragrance-limits";

/** What the person sees and typed, not yet read. */
export type FragranceLimitsState = {
  product: Measure;
  use: FragranceLimitsInput["use"];
  fragrances: LimitedFragranceRow[];
};

export type LimitedFragranceRow = {
  name: string;
  doseBy: "percent" | "weight";
  percent: string;
  weight: Measure;
  limit: string;
  allergens: AllergenRow[];
};
export type AllergenRow = { name: string; percent: string };

export const newAllergen = (): AllergenRow => ({ name: "", percent: "" });
export const newLimitedFragrance = (): LimitedFragranceRow => ({
  name: "",
  doseBy: "percent",
  percent: "",
  weight: measure("", "g"),
  limit: "",
  allergens: [newAllergen()],
});

/** Made up for the figures' sake; a real limit stands on the certificate of the fragrance that is used. */
export const FRAGRANCE_LIMITS_DEFAULTS: FragranceLimitsState = {
  product: measure("1000", "g"),
  use: "leave_on",
  fragrances: [
    {
      name: "My fragrance",
      doseBy: "percent",
      percent: "1.5",
      weight: measure("", "g"),
      limit: "2.4",
      allergens: [
        { name: "Linalool", percent: "4.2" },
        { name: "Limonene", percent: "1.1" },
        { name: "Citral", percent: "0.05" },
      ],
    },
  ],
};

/** Allergens nobody has begun count as none; they keep their place, so that a problem's field names the right line. */
export const toFragranceLimitsInput = (state: FragranceLimitsState): FragranceLimitsInput => ({
  product: amountOf(state.product),
  unit: state.product.shown,
  // A link may say anything: what is no use of ours is judged by the stricter one.
  use: state.use === "rinse_off" ? "rinse_off" : "leave_on",
  fragrances: state.fragrances.map((row) => ({
    name: row.name,
    dose:
      row.doseBy === "percent"
        ? { by: "percent", figure: typedFigure(row.percent) }
        : { by: "weight", amount: amountOf(row.weight) },
    limit: typedFigure(row.limit),
    allergens: row.allergens.map(({ name, percent }) => ({ name, percent: typedFigure(percent) })),
  })),
});
