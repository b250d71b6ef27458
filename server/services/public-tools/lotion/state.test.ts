import { expect, test } from "vitest";
import { decodeState, encodeState } from "../state/share";
import { lotion } from "./lotion";
import { isLotionState, LOTION_DEFAULTS, lotionInput, newLotionPhase, type LotionState } from "./state";

/** All the shea butter there is: 100 g, at 5 % of the formula. */
const sheaAtHand: LotionState = {
  ...LOTION_DEFAULTS,
  size: { ...LOTION_DEFAULTS.size, by: "line" },
  phases: LOTION_DEFAULTS.phases.map((phase) => ({
    ...phase,
    lines: phase.lines.map((line) => ({ ...line, isAtHand: line.name === "Shea butter" })),
  })),
};

const weightOf = (state: LotionState) => {
  const answer = lotion(lotionInput(state));
  return answer.ok ? answer.result.weight : answer.problems.map(({ field }) => field);
};

test("a batch is made from what there is of one ingredient, wherever its phase is moved", () => {
  expect(weightOf(sheaAtHand)).toBe("2000");
  expect(weightOf({ ...sheaAtHand, phases: sheaAtHand.phases.toReversed() })).toBe("2000");
});

test("an ingredient that is gone is asked for, at its field", () => {
  const without = sheaAtHand.phases.map((phase) => ({
    ...phase,
    lines: phase.lines.filter((l) => !l.isAtHand),
  }));
  const water = { ...without[0]!.lines[0]!, percent: "76.5" };
  const phases = [{ ...without[0]!, lines: [water, without[0]!.lines[1]!] }, ...without.slice(1)];
  expect(weightOf({ ...sheaAtHand, phases })).toEqual(["size.line"]);
});

test("phases that were added and moved come back by a link", () => {
  const phases = [...sheaAtHand.phases.toReversed(), { ...newLotionPhase(), name: "Fragrance" }];
  const linked = decodeState(encodeState({ ...sheaAtHand, phases })!, LOTION_DEFAULTS)!;
  expect(linked.phases.map(({ name }) => name)).toEqual([
    "Cool down",
    "Oil phase",
    "Water phase",
    "Fragrance",
  ]);
  expect(isLotionState(linked)).toBe(true);
  expect(isLotionState({ ...linked, size: { ...linked.size, by: "moon" as never } })).toBe(false);
});

test("a phase nobody has begun changes nothing", () => {
  const begun = { ...LOTION_DEFAULTS, phases: [...LOTION_DEFAULTS.phases, newLotionPhase()] };
  expect(weightOf(begun)).toBe("500");
});
