import { factText } from "../recipes/editor/category-data";
import { DescriptionList } from "../ui/card";
import type { Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { InstantText } from "../ui/value";
import type { BatchDetail } from "./types";
import { amountText, piecesText, scaleText } from "./words";

/** What was frozen when the batch was planned: later edits of the recipe change none of it. */
export function PlanFacts({ batch, formats }: { batch: BatchDetail; formats: Formats }) {
  const { plan } = batch;
  const facts: [string, React.ReactNode][] = [
    [
      "Recipe",
      <TextLink key="recipe" href={`/recipes/${batch.recipeId}?version=${plan.recipeVersion.id}`}>
        {plan.recipe.name}, version {plan.recipeVersion.versionNo}
        {plan.recipeVersion.isTest && " (test)"}
      </TextLink>,
    ],
    ["Scale", scaleText(plan.scale.factor, formats)],
    ["Projected yield", amountText(plan.yield, formats)],
  ];
  if (plan.portioning.kind === "portions")
    facts.push(["Projected pieces", piecesText(plan.portioning.count, plan.portioning.name, formats)]);
  if (plan.portioning.kind === "containers" && plan.portioning.leftover !== "0")
    facts.push([
      "Fits no container",
      amountText({ quantity: plan.portioning.leftover, unit: plan.yield.unit }, formats),
    ]);
  if (plan.recipe.outputItemName) facts.push(["Makes", plan.recipe.outputItemName]);
  for (const [key, value] of Object.entries(plan.categoryData)) {
    const fact = factText(key, value);
    facts.push([fact.label, fact.value]);
  }
  if (plan.shelfLifeDays !== null) facts.push(["Shelf life", `${plan.shelfLifeDays} days`]);
  if (plan.labourMinutes) facts.push(["Planned labour", `${plan.labourMinutes} min`]);
  if (plan.lineage.parentName) facts.push(["Variation of", plan.lineage.parentName]);
  facts.push(["Planned", <InstantText key="at" iso={plan.plannedAt} formats={formats} />]);
  return <DescriptionList items={facts.map(([term, detail]) => ({ term, detail }))} />;
}
