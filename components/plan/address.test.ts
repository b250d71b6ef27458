import { expect, test } from "vitest";
import { planAgainHref, planQuery, readPlan, scaleOf } from "./address";

const jar = "01a1fe15-b739-70a4-935f-bffb988357d6";
const back = (query: string) => readPlan(Object.fromEntries(new URLSearchParams(query)));

test("an address without words plans the recipe once, now", () => {
  const plain = readPlan({});
  expect(scaleOf(plain)).toEqual({ by: "factor", factor: "1" });
  expect(planQuery(plain)).toBe("");
});

test("what is written into the address is read from it again", () => {
  const states = [
    { ...readPlan({}), n: "2.5", on: "2026-12-01" },
    {
      ...readPlan({}),
      by: "ingredient" as const,
      n: "600",
      unit: "g",
      line: "3",
      labour: "90",
      notes: "wet & warm",
    },
    { ...readPlan({}), by: "containers" as const, containers: [{ itemId: jar, count: "12" }] },
  ];
  for (const state of states) expect(back(planQuery(state))).toEqual(state);
  expect(scaleOf(states[1]!)).toEqual({ by: "ingredient", line: "3", amount: "600", unit: "g" });
});

test("nonsense counts as not said", () => {
  const state = readPlan({
    by: "magic",
    n: "-3",
    in: `${jar}*0,x*4`,
    on: "tomorrow",
    labour: "1e9",
    version: "1",
  });
  expect(state).toEqual(readPlan({}));
});

test("a batch on the calendar is planned again at the same scale, on the same day, in its own place", () => {
  const recipe = "02a1fe15-b739-70a4-935f-bffb988357d6";
  const version = "03a1fe15-b739-70a4-935f-bffb988357d6";
  const plan = {
    recipe: { id: recipe },
    recipeVersion: { id: version, isTest: false },
    scale: { by: "ingredient", factor: "2.5" },
    yield: { quantity: "900", unit: "g" },
    portioning: { kind: "containers", auto: false },
    containers: [{ itemId: jar, count: "12" }],
    labourMinutes: "90",
    notes: "wet & warm",
  };
  const again = (change: object) => {
    const batch = { id: jar, plan: { ...plan, ...change }, scheduledFor: "2026-12-01" };
    const [path, query] = planAgainHref(batch as never).split("?");
    expect(path).toBe(`/recipes/${recipe}/plan`);
    return back(query!);
  };
  expect(again({})).toEqual({
    ...readPlan({}),
    n: "2.5",
    containers: plan.containers,
    labour: "90",
    notes: "wet & warm",
    on: "2026-12-01",
    instead: jar,
  });
  expect(scaleOf(again({ scale: { by: "yield", factor: "2" } }))).toEqual({
    by: "yield",
    amount: "900",
    unit: "g",
  });
  const bars = { scale: { by: "portions", factor: "2" }, portioning: { kind: "portions", count: "48" } };
  expect(scaleOf(again(bars))).toEqual({ by: "portions", count: "48" });
  expect(again({ recipeVersion: { id: version, isTest: true } }).version).toBe(version);
});
