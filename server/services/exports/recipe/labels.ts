import { overRatio, type Ratio } from "@/server/kernel/exact";
import { dimensionOf } from "@/server/services/unit-conversion/pure";
import { labelWarnings } from "../label-warnings";
import { netContent } from "../net-content";
import type { Block, ProductLabel } from "../sheet";
import { ratioOrProblem } from "@/server/services/recipes/pure";
import type { RecipeFacts } from "./facts";
import { labelList } from "./ingredients";

/** As many as stand on a sheet of paper. */
const ON_A_PAGE = 12;

/**
 * Labels of what the recipe is sold as, a page of each; lot and day are written in by hand, for only a batch has them. A
 * recipe that is sold as nothing yet gets labels by its portions.
 */
export function recipeLabels(facts: RecipeFacts): Block[] {
  const ingredients = labelList(facts);
  const labels = soldAs(facts).map(({ name, content }): ProductLabel => ({
    name,
    maker: facts.shop,
    netWeight: content,
    ingredients,
    lot: null,
    expires: null,
    qr: null,
    warnings: labelWarnings(facts.trade),
  }));
  return [
    ...labels.map((label): Block => ({ kind: "labels", perRow: 3, labels: Array(ON_A_PAGE).fill(label) })),
    { kind: "text", title: "Before you print it", paragraphs: [...facts.ingredients.notes, LOT] },
  ];
}

const LOT =
  "Lot and best-before day belong to a batch: print its labels from the batch, and they are on them, in the code too.";

function soldAs(facts: RecipeFacts): { name: string; content: string }[] {
  const { skus, words } = facts;
  if (skus.length === 0) return [{ name: facts.name, content: portionContent(facts) }];
  return skus.map(({ name, weight }) => ({
    name,
    content: weight ? netContent(weight.toRatio(), "weight", words.locale) : UNKNOWN,
  }));
}

const UNKNOWN = "Net weight: ____________";

/** A share of the yield, where it is one of weight or volume. */
function portionContent({ portions, yield: made, words, trade }: RecipeFacts): string {
  // What a bar weighs fresh is not what it weighs once it is dry: the maker puts it on the scale.
  if (trade === "soap") return UNKNOWN;
  const kind = dimensionOf(made.unit) === "volume" ? "volume" : "weight";
  const base = baseOf(made.unit, kind);
  if (!portions?.count.isPositive || !base) return UNKNOWN;
  const whole: Ratio = { n: made.quantity.toRatio().n * base.n, d: made.quantity.toRatio().d * base.d };
  return netContent(overRatio(whole, portions.count.toRatio()), kind, words.locale);
}

/** Of how many g or ml the unit is. */
function baseOf(unit: string, kind: "weight" | "volume"): Ratio | null {
  const rules = {
    itemName: "",
    dimension: kind === "weight" ? ("mass" as const) : kind,
    displayUnit: unit,
    density: null,
    densitySource: null,
    mappings: [],
    customUnits: [],
  };
  return ratioOrProblem(rules, unit, kind === "weight" ? "g" : "ml").ratio;
}
