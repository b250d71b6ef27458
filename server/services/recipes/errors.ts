import { RuleError } from "@/server/kernel/errors";

/** A version like the one it is based on would say nothing new. */
export class NothingChanged extends RuleError {
  constructor() {
    super("NOTHING_CHANGED", "Nothing was changed, so there is no new version to save.");
  }
}

/** A locked version stands until it is unlocked; trials go beside it. */
export class VersionLocked extends RuleError {
  constructor(versionNo: number) {
    super(
      "VERSION_LOCKED",
      `Version ${versionNo} is locked. Save this as a test version, make a variation, or unlock it first.`,
      undefined,
      { versionNo },
    );
  }
}

/** What is made would be needed to make it: `path` names the items from the line back to the output. */
export class RecipeCycle extends RuleError {
  constructor(path: readonly string[]) {
    super("RECIPE_CYCLE", `This would go in a circle: ${path.join(" needs ")}.`, undefined, {
      path: [...path],
    });
  }
}

/** Sub-recipes within sub-recipes, deeper than anybody could make. */
export class RecipeTooDeep extends RuleError {
  constructor(depth: number) {
    super("RECIPE_TOO_DEEP", `Recipes may stand within recipes ${depth} levels deep, not more.`);
  }
}

/** A line names an item that the organization does not have. `data.lineNo` counts from 1. */
export class ItemMissing extends RuleError {
  constructor(name: string, facts: { lineNo: number; unit: string }) {
    const data = { itemName: name, ...facts };
    super(
      "ITEM_MISSING",
      `"${name}" is none of your items yet. Add it, or choose another.`,
      { kind: "item_missing", context: data },
      data,
    );
  }
}

/** An act that only a trial, or only a recipe in use, allows. */
export class NotPossibleHere extends RuleError {
  constructor(code: "NOT_A_TEST_VERSION" | "RECIPE_ARCHIVED", message: string) {
    super(code, message);
  }
}
