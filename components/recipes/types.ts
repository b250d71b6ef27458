import type { recipeDetail, versionDiff } from "@/server/services/recipes";

export type Detail = Awaited<ReturnType<typeof recipeDetail>>;
export type Diff = Awaited<ReturnType<typeof versionDiff>>;

/** What this person may do with the recipe. */
export type Rights = {
  edit: boolean;
  create: boolean;
  vary: boolean;
  archive: boolean;
  plan: boolean;
  costs: boolean;
};
