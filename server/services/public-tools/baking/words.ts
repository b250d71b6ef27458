import type { BakingResult } from "./baking";

/** What the percents of a formula are of, and what it makes: a dough, or a batch of something without flour. */
export const bakingWords = ({ flour }: Pick<BakingResult, "flour">): { ofBase: string; whole: string } =>
  flour === null ? { ofBase: "Of the whole", whole: "Batch" } : { ofBase: "Of flour", whole: "Dough" };
