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

/** A line drafted against the library, as far as the drawer that makes an item of it needs to know. */
type Unshelved = { lineNo: number; itemName: string; entry: { slug: string } | null };

/**
 * Lines are drafted against the library, and nobody has said yet which items they are. The drawer saves their entries to the
 * inventory or links items that are there already; without a drawer where only a name is left of one of them: the recipe
 * itself must say what it is. `data.missing` lists them.
 */
export class NotOnShelf extends RuleError {
  constructor(lines: readonly [Unshelved, ...Unshelved[]]) {
    const gone = lines.find(({ entry }) => entry === null);
    const missing = lines.map(({ lineNo, itemName, entry }) => ({
      lineNo,
      itemName,
      slug: entry?.slug ?? null,
    }));
    const { itemName } = gone ?? lines[0];
    const more = lines.length - 1;
    const who =
      more === 0
        ? `${itemName} is`
        : `${itemName} and ${more === 1 ? "one more line are" : `${more} more lines are`}`;
    super(
      "ITEM_MISSING",
      gone
        ? `${itemName} is no longer in the library, and none of your items. Choose one of yours in the recipe.`
        : `${who} from the library, and on no shelf of yours yet.`,
      gone ? undefined : { kind: "item_missing", context: { itemName, slug: lines[0].entry!.slug, missing } },
      { missing },
    );
  }
}

/** An act that only a trial, or only a recipe in use, allows. */
export class NotPossibleHere extends RuleError {
  constructor(code: "NOT_A_TEST_VERSION" | "RECIPE_ARCHIVED", message: string) {
    super(code, message);
  }
}
