import type { PlanSnapshot } from "./types";

/** The state of a plan as it stands in the address; numbers are canonical decimals, whatever the person's locale. */
export type PlanState = {
  by: "factor" | "yield" | "portions" | "containers" | "ingredient";
  /** The factor, amount or count; unused where the containers decide. */
  n: string;
  /** Of a yield or an ingredient's amount. */
  unit: string;
  /** The recipe's line, by its key, whose amount decides. */
  line: string;
  /** Chosen by hand, in the order in which they are filled; empty: chosen by the house. */
  containers: readonly { itemId: string; count: string }[];
  /** What one ml of what comes out weighs, in g; "" where nobody said. */
  density: string;
  /** Minutes of labour; "" where nobody said. */
  labour: string;
  notes: string;
  /** The day it is to start; "" for now. */
  on: string;
  version: string;
  /** The batch on the calendar that is planned again; "" for a new one. */
  instead: string;
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DECIMAL = /^\d{1,18}(\.\d{1,12})?$/;
const decimal = (text: string | undefined, otherwise: string) =>
  text && DECIMAL.test(text) ? text : otherwise;

type Params = Readonly<Record<string, string | undefined>>;

/** Reads the address, taking what cannot be read as not said. */
export function readPlan(params: Params): PlanState {
  const by =
    (["yield", "portions", "containers", "ingredient"] as const).find((one) => one === params.by) ?? "factor";
  return {
    by,
    n: decimal(params.n, "1"),
    unit: params.unit?.slice(0, 30) ?? "",
    line: params.line?.slice(0, 40) ?? "",
    containers: (params.in ?? "").split(",").flatMap((part) => {
      const [itemId = "", count = ""] = part.split("*");
      return ID.test(itemId) && /^[1-9]\d{0,8}$/.test(count) ? [{ itemId, count }] : [];
    }),
    density: decimal(params.density, ""),
    labour: decimal(params.labour, ""),
    notes: params.notes?.slice(0, 1000) ?? "",
    on: /^\d{4}-\d{2}-\d{2}$/.test(params.on ?? "") ? params.on! : "",
    version: ID.test(params.version ?? "") ? params.version! : "",
    instead: ID.test(params.instead ?? "") ? params.instead! : "",
  };
}

/** The address of a plan; what is as it is at first is not written down. */
export function planQuery(state: PlanState): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string) => value && params.set(name, value);
  set("version", state.version);
  if (state.by !== "factor" || state.n !== "1") {
    set("by", state.by);
    if (state.by !== "containers") set("n", state.n);
    if (state.by === "yield" || state.by === "ingredient") set("unit", state.unit);
    if (state.by === "ingredient") set("line", state.line);
  }
  set("in", state.containers.map(({ itemId, count }) => `${itemId}*${count}`).join(","));
  set("density", state.density);
  set("labour", state.labour);
  set("notes", state.notes);
  set("on", state.on);
  set("instead", state.instead);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** The scale as the plan is asked for it. */
export function scaleOf({ by, n, unit, line }: PlanState) {
  switch (by) {
    case "factor":
      return { by, factor: n };
    case "yield":
      return { by, amount: n, unit };
    case "portions":
      return { by, count: n };
    case "containers":
      return { by };
    case "ingredient":
      return { by, line, amount: n, unit };
  }
}

/** Where a batch on the calendar is planned again: the same recipe as it is now, the same scale, on the same day. */
export function planAgainHref(batch: {
  id: string;
  plan: PlanSnapshot;
  scheduledFor: string | null;
}): string {
  const { plan } = batch;
  const { portioning } = plan;
  return `/recipes/${plan.recipe.id}/plan${planQuery({
    ...readPlan({}),
    ...sameScale(plan),
    containers: portioning.kind === "containers" && !portioning.auto ? plan.containers : [],
    labour: plan.labourMinutes ?? "",
    notes: plan.notes.slice(0, 1000),
    on: batch.scheduledFor ?? "",
    // A test is planned again as that test; otherwise what the recipe says today is what is wanted.
    version: plan.recipeVersion.isTest ? plan.recipeVersion.id : "",
    instead: batch.id,
  })}`;
}

/** An amount of one ingredient is said again as the factor that it came to. */
function sameScale({ scale, yield: made, portioning }: PlanSnapshot): Pick<PlanState, "by" | "n" | "unit"> {
  if (scale.by === "yield") return { by: "yield", n: made.quantity, unit: made.unit };
  if (scale.by === "portions" && portioning.kind === "portions")
    return { by: "portions", n: portioning.count, unit: "" };
  if (scale.by === "containers") return { by: "containers", n: "1", unit: "" };
  return { by: "factor", n: scale.factor, unit: "" };
}
