import { RuleError } from "@/server/kernel/errors";

type Facts = {
  recipeId: string;
  recipeName: string;
  itemId?: string;
  itemName?: string;
  yieldUnit: string;
  capacityUnit?: string;
};

const WHY = {
  no_capacity: (f: Facts) => `Say how much ${f.itemName} holds before you fill it.`,
  not_a_container: (f: Facts) => `${f.itemName} is not a container. Choose another.`,
  needs_density: (f: Facts) =>
    `${f.recipeName} yields ${f.yieldUnit}, ${f.itemName} is measured in ${f.capacityUnit}. Say what one ml weighs, or choose other containers.`,
  not_poured: (f: Facts) =>
    `${f.recipeName} yields ${f.yieldUnit}, which cannot be poured into containers. Give it a yield by weight or volume.`,
  none_chosen: (f: Facts) => `Choose the containers that ${f.recipeName} is to fill.`,
  none_fit: (f: Facts) => `None of your containers can hold ${f.recipeName}. Add one with its capacity.`,
};

/** The containers and the yield do not come together. `data.reason` says why; the drawer offers the choice. */
export class ContainerMismatch extends RuleError {
  constructor(reason: keyof typeof WHY, facts: Facts) {
    const context = { reason, ...facts };
    super("CONTAINER_MISMATCH", WHY[reason](facts), { kind: "container_mismatch", context }, context);
  }
}
