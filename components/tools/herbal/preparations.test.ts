import { HERBAL_DEFAULTS, type Preparation } from "@/server/services/public-tools/pure";
import { expect, test } from "vitest";
import { prepare, PREPARATIONS } from "./preparations";

const linesOf = (preparation: Preparation) => {
  const answer = prepare({ ...HERBAL_DEFAULTS, preparation });
  return answer.ok ? answer.result.facts.map(({ term, detail }) => `${term}: ${detail}`) : [];
};

test("each preparation begins with an example that is answered without a warning", () => {
  for (const { value } of PREPARATIONS)
    expect(prepare({ ...HERBAL_DEFAULTS, preparation: value })).toMatchObject({ ok: true, warnings: [] });
});

test("a blend is said in whole drops and in millilitres", () => {
  expect(linesOf("blend")).toContain("Lavender: 9 drops, 0.45\u00a0ml");
});

test("a salve is said with its tins", () => {
  expect(linesOf("salve")).toEqual(expect.arrayContaining(["Full tins: 16", "Left over: 20\u00a0g"]));
});

test("looked at in ounces, a tincture is measured in fluid ounces", () => {
  const tincture = { ...HERBAL_DEFAULTS.tincture, herb: { quantity: "100", unit: "g", shown: "oz" } };
  const answer = prepare({ ...HERBAL_DEFAULTS, tincture });
  expect(answer.ok && answer.result.facts[2]).toEqual({ term: "Liquid in all", detail: "16.907\u00a0fl oz" });
});
