import { overRatio, plusRatio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { factorBetween, readDensity, type Amount } from "../amounts";
import type { Figure, Figures } from "../figures";

/** What was bought, for how much, and how much of it goes in. Prices are for the whole purchase, not for a unit. */
export type Material = {
  name: string;
  price: Figure;
  /** Shipping, duty and tax that came with this purchase. */
  shipping?: Figure;
  bought: Amount;
  used: Amount;
  /** g/ml, where it is bought by weight and used by volume or the other way round. */
  density?: Figure;
};

/** What the used part cost: the price with its shipping, by the share of the purchase that is used. */
export function materialCost(figures: Figures, material: Material, field: string): Ratio {
  const name = material.name || "this material";
  const price = figures.amount(material.price, `${field}.price`, `The price of ${name}`);
  const shipping = figures.optional(material.shipping, `${field}.shipping`, `The shipping of ${name}`);
  const bought = figures.positive(material.bought.quantity, `${field}.bought`, `What you bought of ${name}`);
  const used = figures.amount(material.used.quantity, `${field}.used`, `What you use of ${name}`);
  const factor = usedInBought(figures, material, field);
  return timesRatio(plusRatio(price, shipping), overRatio(timesRatio(used, factor), bought));
}

function usedInBought(figures: Figures, material: Material, field: string): Ratio {
  const name = material.name || "This material";
  const density = readDensity(
    figures,
    material.density,
    `${field}.density`,
    `The density of ${material.name || "this material"}`,
  );
  const factor = factorBetween(material.used.unit, material.bought.unit, density);
  if (!("refusal" in factor)) return factor;
  const lacks = factor.refusal.code === "MISSING_DENSITY";
  return figures.refuse(
    lacks ? "missing_density" : "incompatible_units",
    lacks ? `${field}.density` : `${field}.used`,
    lacks
      ? `${name} is bought by weight and used by volume, or the other way round: enter its density in g/ml.`
      : `${name} is bought and used in units that do not meet.`,
  );
}
