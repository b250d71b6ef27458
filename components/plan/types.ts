import type { plan } from "@/server/services/production-planning";
import type { Outcome } from "@/server/web/outcome";

export type Planned = Awaited<ReturnType<typeof plan>>;
export type {
  LiveLine,
  LivePlan,
  PlanContainer,
  PlanLine,
  PlanSnapshot,
} from "@/server/services/production-planning";

/** Written as a method, so that an action which answers more than the page looks at fits as well. */
export type Act<A> = { act(previous: Outcome<A>, form: FormData): Promise<Outcome<A>> }["act"];
