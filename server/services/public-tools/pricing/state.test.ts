import { measure } from "../state/measure";
import { expect, test } from "vitest";
import { pricing } from "./pricing";
import { newMaterial, PRICING_DEFAULTS, toPricingInput } from "./state";

test("the example is a whole calculation", () => {
  expect(pricing(toPricingInput(PRICING_DEFAULTS))).toMatchObject({ ok: true, warnings: [] });
});

test("a line that is not begun costs nothing and keeps its place", () => {
  const broken = { ...newMaterial(), name: "Lye", price: "4", used: measure("1", "g") };
  const answer = pricing(toPricingInput({ ...PRICING_DEFAULTS, materials: [newMaterial(), broken] }));
  expect(answer).toMatchObject({ ok: false, problems: [{ field: "materials.1.bought", code: "missing" }] });
});

test("figures are read as they are typed in English", () => {
  expect(toPricingInput({ ...PRICING_DEFAULTS, pieces: "1,200" }).pieces).toBe("1200");
});
