import { overRatio, type Ratio } from "@/server/kernel/exact";
import { readAmount, type Amount } from "../amounts";
import type { Figure, Figures } from "../figures";
import type { Allergen } from "./allergens";

export type FragranceDose = {
  name: string;
  /** By weight, or as percent of the finished product (not of the oils, the wax or the base). */
  dose: { by: "weight"; amount: Amount } | { by: "percent"; figure: Figure };
  /** Percent of the finished product that the certificate allows in the category. */
  limit: Figure;
  allergens?: readonly Allergen[];
};

/** `dose` and `limit` are shares of the finished product. */
export type Dosed = { name: string; dose: Ratio; limit: Ratio };

export function readDose(
  figures: Figures,
  { name, dose, limit }: FragranceDose,
  product: Ratio,
  field: string,
): Dosed {
  const called = name || "this fragrance";
  const most = figures.percent(limit, `${field}.limit`, `The limit of ${called}`);
  return {
    name,
    dose:
      dose.by === "percent"
        ? readPercent(figures, dose.figure, `${field}.dose`, `The dose of ${called}`)
        : overRatio(
            readAmount(figures, dose.amount, ["mass"], `${field}.dose`, `The dose of ${called}`),
            product,
          ),
    limit: most.n > 0n ? most : notAllowed(figures, called, `${field}.limit`),
  };
}

/** A dose nobody entered is no dose of zero: it would be within every limit. */
const readPercent = (figures: Figures, text: Figure, field: string, name: string): Ratio =>
  text ? figures.percent(text, field, name) : figures.refuse("missing", field, `${name} is missing.`);

const notAllowed = (figures: Figures, name: string, field: string): Ratio =>
  figures.refuse(
    "limit_missing",
    field,
    `Enter the limit from the certificate of ${name}; where it says 0 or "not allowed", it cannot be used at all.`,
  );
