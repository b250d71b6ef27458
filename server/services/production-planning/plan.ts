import { Invalid } from "@/server/kernel/errors";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { versionForPlan } from "@/server/services/recipes/steps";
import { checkLines } from "@/server/services/stock-check/steps";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { autoContainers, byContainer, chosenContainers } from "./containers";
import { draftPlan } from "./draft";
import { factorOf } from "./factor";
import { fillContainers } from "./fill";
import { planLines, requireSomeOfEach, toCheck } from "./lines";
import { containerKey, liveView } from "./live";
import { planInput } from "./plan-input";
import { seal } from "./seal";
import { yieldRules } from "./yield";

/**
 * Plans one batch: scales a recipe by a factor, a yield, portions, containers or the amount there is of one ingredient, and
 * checks the shelf. Answers the frozen plan (sent back untouched to start it), its hash, and what is true only now: lots
 * that would be taken, shortages and unknown conversions with their drawers, how often the recipe could be made, cost
 * (null for who may not see costs). Nothing is changed; a shortage warns and does not refuse.
 * Throws NotFound (recipe, version, container), RECIPE_ARCHIVED, NotOnShelf (lines of the library that are no items yet),
 * Invalid (cannot be scaled that way), ContainerMismatch, and the refusals of conversion where the scale itself cannot be
 * converted.
 */
export const plan = query({
  name: "production-planning.plan",
  can: "recipe.plan",
  input: planInput,
  async run(ctx, input) {
    const found = await versionForPlan(ctx, input.recipeId, input.versionId);
    const poured = byContainer(found, input);
    const [yieldAs, lineRules] = await Promise.all([
      yieldRules(ctx, found, input.yieldDensity),
      rulesFor(
        ctx,
        found.lines.map((line) => line.itemId),
      ),
    ]);
    const chosen = poured ? await chosenContainers(ctx, found, yieldAs, input) : [];
    const factor = factorOf(input.scale, { found, yieldRules: yieldAs, lineRules, chosen });
    const yieldQuantity = found.version.yieldQuantity.times(factor);
    if (yieldQuantity.isZero) throw new Invalid({ scale: "That is too little to make anything." });
    const auto = poured && chosen.length === 0;
    const picked = auto
      ? await autoContainers(ctx, found, yieldAs, yieldQuantity, input.containerKinds)
      : null;
    const containers = poured ? { ...fillContainers(yieldQuantity, picked?.chosen ?? chosen), auto } : null;
    const lines = planLines(found.lines, lineRules, factor);
    requireSomeOfEach(lines);
    const checked = await checkLines(ctx, [
      ...lines.map(toCheck),
      ...(containers?.filled ?? []).map(({ container, count }) => ({
        key: containerKey(container.itemId),
        itemId: container.itemId,
        quantity: Quantity.whole(count),
        unit: "each",
      })),
    ]);
    const checks = new Map(checked.map((check) => [check.key, check]));
    const snapshot = seal(
      ctx,
      draftPlan(ctx, { found, input, factor, yieldQuantity, lines, checks, containers }),
    );
    const live = await liveView(ctx, { snapshot, lines, checked, mismatch: picked?.mismatch ?? null });
    return { snapshot, hash: snapshot.hash, live };
  },
});
