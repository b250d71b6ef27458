import { expect, it } from "vitest";
import { matchOptions } from "./match";

const oils = [
  { label: "Olive oil" },
  { label: "Coconut oil", hint: "Cocos nucifera" },
  { label: "Crème fraîche" },
];

it("finds every word in any order, without regard to accents", () => {
  expect(matchOptions(oils, "oil coco").map((o) => o.label)).toEqual(["Coconut oil"]);
  expect(matchOptions(oils, "nucifera").map((o) => o.label)).toEqual(["Coconut oil"]);
  expect(matchOptions(oils, "creme")).toHaveLength(1);
  expect(matchOptions(oils, "")).toHaveLength(3);
  expect(matchOptions(oils, "(")).toEqual([]);
});

it("puts what begins with the words first", () => {
  expect(matchOptions([{ label: "Sweet almond" }, { label: "Almond butter" }], "almond")[0]?.label).toBe(
    "Almond butter",
  );
});
