import fc from "fast-check";
import { expect, test } from "vitest";
import { OILS } from "../oils/oils";
import { USUAL } from "./profile";
import { soap } from "./soap";
import { suggest, type Aims } from "./suggest";

const line = (id: string, percent: string, isLocked = false) => ({ id, percent, isLocked });
const found = (oils: ReturnType<typeof line>[], aims: Aims = USUAL) => {
  const answer = suggest({ oils, aims });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.result;
};

test("a coconut-heavy bar is brought into its usual ranges, as the calculator itself says", () => {
  const { percents, isReached } = found([
    line("coconut-oil-76", "60"),
    line("palm-oil", "10"),
    line("olive-oil", "30"),
  ]);
  expect(isReached).toBe(true);
  const made = soap({
    oils: ["coconut-oil-76", "palm-oil", "olive-oil"].map((id, i) => ({ id, percent: percents[i] })),
    oilsWeight: "1000",
    weightUnit: "g",
    lye: { kind: "naoh" },
    superfat: "5",
    water: { mode: "ratio", value: "2" },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  for (const [quality, value] of Object.entries({ ...made.result.qualities, ins: made.result.ins })) {
    const usual = USUAL[quality as keyof typeof USUAL];
    if (!usual) continue;
    expect(Number(value), quality).toBeGreaterThanOrEqual(Number(usual[0]));
    expect(Number(value), quality).toBeLessThanOrEqual(Number(usual[1]));
  }
});

test("locked oils stay, the sum stays, and nothing goes below zero", () => {
  const keys = [...OILS.values()].filter((oil) => oil.fattyAcids).map((oil) => oil.key);
  const lines = fc.array(
    fc.record({
      id: fc.constantFrom(...keys),
      percent: fc.integer({ min: 0, max: 60 }).map(String),
      isLocked: fc.boolean(),
    }),
    { minLength: 3, maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, (oils) => {
      fc.pre(oils.filter((oil) => !oil.isLocked).length >= 2);
      const { percents } = found(oils);
      const sum = (all: string[]) => all.reduce((total, percent) => total + Number(percent), 0);
      expect(sum(percents)).toBe(sum(oils.map((oil) => oil.percent)));
      oils.forEach((oil, i) => {
        if (oil.isLocked) expect(percents[i]).toBe(oil.percent);
        expect(Number(percents[i])).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 30 },
  );
});

test("what is right already is left alone", () => {
  const good = [line("olive-oil", "40"), line("coconut-oil-76", "25"), line("palm-oil", "35")];
  expect(found(good, { hardness: ["0", "100"] })).toEqual({
    percents: ["40", "25", "35"],
    isChanged: false,
    isReached: true,
  });
});

test("with one oil free, or one unknown, there is nothing to move", () => {
  const codes = (oils: ReturnType<typeof line>[]) => {
    const answer = suggest({ oils, aims: USUAL });
    return answer.ok ? [] : answer.problems.map(({ code }) => code);
  };
  expect(codes([line("olive-oil", "50"), line("lard", "50", true)])).toEqual(["all_locked"]);
  expect(codes([line("__proto__", "50"), line("lard", "50")])).toEqual(["profile_unknown"]);
});
