/** Words about recipes for browser and server alike. */
export { describeChanges, type ContentLine, type VersionContent } from "./changes";
export { factLabel } from "./fact-label";
export { suggestPrefix } from "./label-prefix";
export { problemOf, ratioOrProblem, type Problem } from "./convertible";
export { costLines, totalCost, type CostSource, type LineCost } from "./cost";
export { evaluateLines, type EvaluatedLine, type Evaluation, type LineToEvaluate } from "./evaluate";
