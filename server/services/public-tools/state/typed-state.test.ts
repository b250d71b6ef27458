import { expect, test } from "vitest";
import { candle } from "../candle/candle";
import { CANDLE_DEFAULTS, candleInput } from "../candle/state";
import { lotion } from "../lotion/lotion";
import { waterForHundred } from "../lotion/balance";
import { LOTION_DEFAULTS, lotionInput, newLotionLine } from "../lotion/state";

test("what a page starts with is answered, and asks for the one figure that nobody published", () => {
  const answer = candle(candleInput(CANDLE_DEFAULTS));
  expect(answer).toMatchObject({ ok: true, warnings: [{ code: "load_unknown" }] });
  expect(lotion(lotionInput(LOTION_DEFAULTS))).toMatchObject({ ok: true, warnings: [] });
});

test("numbers are read in the person's locale, names stay as they are", () => {
  const state = {
    ...CANDLE_DEFAULTS,
    fill: "82,5",
    count: "12",
    fragrances: [{ ...CANDLE_DEFAULTS.fragrances[0]!, name: "1 1/2", percent: "7 1/2" }],
  };
  const read = candleInput(state, "de-DE");
  expect(read).toMatchObject({ fill: "82.5", fragrances: [{ name: "1 1/2", percent: "7.5" }] });
  expect(candle(candleInput(state, "en-US"))).toMatchObject({ ok: false, problems: [{ field: "fill" }] });
});

test("the water takes up what is missing to a hundred", () => {
  const input = lotionInput(LOTION_DEFAULTS);
  expect(waterForHundred(input)).toBe("71.5");
  const oils = { ...input.phases[1]!, lines: [newLotionLine("Olive oil", "25.25")] };
  expect(waterForHundred({ ...input, phases: [input.phases[0]!, oils] })).toBe("66.75");
  const much = { ...oils, lines: [newLotionLine("Olive oil", "95")] };
  expect(waterForHundred({ ...input, phases: [input.phases[0]!, much] })).toBeNull();
  expect(waterForHundred({ ...input, phases: [oils] })).toBeNull();
});
