/** Arithmetic and shapes of planning, for browser and server alike. */
export {
  planContainerSchema,
  planLineSchema,
  planSnapshotSchema,
  type PlanContainer,
  type PlanDraft,
  type PlanLine,
  type PlanSnapshot,
} from "./snapshot";
export {
  factorBetween,
  scaleLine,
  scalePortions,
  scaleRecipe,
  type LineToScale,
  type ScaledLine,
} from "./scale";
export { fillContainers, chooseContainers, type Candidate, type Chosen, type Filled } from "./fill";
