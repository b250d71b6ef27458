import { Invalid } from "@/server/kernel/errors";
import { overRatio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { ratioOrProblem } from "@/server/services/recipes/pure";
import type { PlannableVersion } from "@/server/services/recipes/steps";
import { convert, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { Quantity } from "@/server/kernel/quantity";
import { mismatch, type Container } from "./containers";
import { capacityOf, type Chosen } from "./fill";
import type { PlanInput } from "./plan-input";

/** More than this is a slip of the finger: a factor is shown with eighteen digits before the point. */
const LARGEST = 1_000_000n;

type Known = {
  found: PlannableVersion;
  yieldRules: ConversionRules;
  lineRules: ReadonlyMap<string, ConversionRules>;
  chosen: readonly Chosen<Container>[];
};

/**
 * How many times the recipe is to be made, as an exact fraction.
 * Throws Invalid where the recipe cannot be scaled that way, ContainerMismatch, and a conversion's refusal with its drawer.
 */
export function factorOf(scale: PlanInput["scale"], known: Known): Ratio {
  const factor = exactFactor(scale, known);
  if (factor.n > LARGEST * factor.d) throw new Invalid({ scale: "That is more than a million batches." });
  if (Quantity.fromRatio(factor).isZero) throw new Invalid({ scale: "That is too little to make anything." });
  return factor;
}

function exactFactor(scale: PlanInput["scale"], { found, yieldRules, lineRules, chosen }: Known): Ratio {
  const { version, lines } = found;
  const perBatch = version.yieldQuantity.toRatio();
  switch (scale.by) {
    case "factor":
      return scale.factor.toRatio();
    case "yield": {
      const { ratio } = ratioOrProblem(yieldRules, scale.unit, version.yieldUnit);
      if (!ratio)
        throw new Invalid({
          "scale.unit": `This recipe yields ${version.yieldUnit}. Choose a unit like it.`,
        });
      return overRatio(timesRatio(scale.amount.toRatio(), ratio), perBatch);
    }
    case "portions": {
      if (version.portioning.kind !== "portions")
        throw new Invalid({ "scale.by": "This recipe is not divided into portions." });
      return overRatio(scale.count.toRatio(), Quantity.of(version.portioning.count).toRatio());
    }
    case "containers": {
      if (version.portioning.kind === "portions")
        throw new Invalid({ "scale.by": "This recipe is divided into portions, not into containers." });
      if (chosen.length === 0) throw mismatch("none_chosen", found);
      return overRatio(capacityOf(chosen), perBatch);
    }
    case "ingredient": {
      const line = lines.find(({ lineNo }) => String(lineNo) === scale.line);
      if (!line) throw new Invalid({ "scale.line": "Choose one of the recipe's lines." });
      const { ratio } = convert(lineRules.get(line.itemId)!, Quantity.one, scale.unit, line.unit);
      return overRatio(timesRatio(scale.amount.toRatio(), ratio), line.quantity.toRatio());
    }
  }
}
