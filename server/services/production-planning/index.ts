export { plan } from "./plan";
export type { LiveLine, LivePlan } from "./live";
export type { LiveCost } from "./live-cost";
export type { PlanContainer, PlanLine, PlanSnapshot } from "./snapshot";
