import { expect, test } from "vitest";
import { baking } from "./baking";
import { pans } from "./pans";
import { lookedAtIn } from "../state/measure";
import { BAKING_DEFAULTS, newBakingRow, toBakingInput, toPansInput, type BakingState } from "./state";

const dough = (state: Partial<BakingState>) => baking(toBakingInput({ ...BAKING_DEFAULTS, ...state }));

test("the example is answered: dough and pan", () => {
  expect(dough({})).toMatchObject({ ok: true, warnings: [], result: { hydration: "72" } });
  expect(pans(toPansInput(BAKING_DEFAULTS))).toMatchObject({ ok: true, result: { factor: "1.265625" } });
});

test("a line that is not begun weighs nothing", () => {
  expect(dough({ lines: [...BAKING_DEFAULTS.lines, newBakingRow()] })).toMatchObject({
    ok: true,
    result: { dough: "1740" },
  });
});

test("looking at the weights in ounces changes no percentage", () => {
  const lines = BAKING_DEFAULTS.lines.map((line) => ({ ...line, weight: lookedAtIn("oz", line.weight) }));
  expect(dough({ lines, unit: "oz" })).toMatchObject({ ok: true, result: { hydration: "72" } });
});

test.each<[BakingState["sizeBy"]]>([["flour"], ["dough"], ["pieces"], ["times"]])("made by %s", (sizeBy) => {
  expect(dough({ sizeBy })).toMatchObject({ ok: true });
});
