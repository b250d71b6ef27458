import {
  fragranceLimits,
  FRAGRANCE_LIMITS_DEFAULTS,
  toFragranceLimitsInput,
  type FragranceLimitsResult,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { maker } from "./shape";
import { amount, figure, percent, weight } from "./shown";

/** Each dose against its limit, and which allergens the label must name. */
export const fragranceLimitsSheet = maker({
  like: FRAGRANCE_LIMITS_DEFAULTS,
  answer: (state) => fragranceLimits(toFragranceLimitsInput(state)),
  body: (state, result) => {
    const { unit } = toFragranceLimitsInput(state).product;
    const use = state.use === "rinse_off" ? "rinsed off" : "left on the skin";
    return {
      name: "",
      kind: "Fragrance limits",
      subtitle: `${amount(toFragranceLimitsInput(state).product.quantity ?? "0", unit)} of product, ${use}`,
      blocks: [doses(result, unit), allergens(result)],
    };
  },
});

const doses = ({ fragrances }: FragranceLimitsResult, unit: string): Block => ({
  kind: "table",
  title: "Dose and limit",
  columns: [
    { label: "Fragrance" },
    ...["Dose", "Weight", "Limit", "At most", "Of the limit"].map((label) => ({ label, numeric: true })),
    { label: "Verdict" },
  ],
  rows: fragrances.map((one) => [
    one.name || "Fragrance",
    percent(one.dose),
    weight(one.weight, unit),
    percent(one.limit),
    weight(one.mostWeight, unit),
    percent(one.ofLimit),
    one.isWithin ? "within" : "ABOVE",
  ]),
  note: "The limit is the one you entered: it stands on the certificate of the fragrance, for the category of your product.",
});

const allergens = ({ allergens, threshold }: FragranceLimitsResult): Block => ({
  kind: "table",
  title: "On the label",
  columns: [{ label: "Allergen" }, { label: "In the product", numeric: true }, { label: "To be named" }],
  rows: allergens
    .filter(({ name }) => name !== "")
    .map(({ name, percent: share, mustBeNamed }) => [name, percent(share, 5), mustBeNamed ? "yes" : "no"]),
  note: `What exceeds ${figure(threshold, 3)} % of the product must be named: Regulation (EC) 1223/2009, annex III, as amended by Regulation (EU) 2023/1545.`,
});
