import { expect, test } from "vitest";
import { ratio } from "@/server/kernel/exact";
import { Figures } from "./figures";

const problemOf = (read: (figures: Figures) => unknown) => {
  const figures = new Figures();
  read(figures);
  const answer = figures.answer(() => "never");
  return answer.ok ? null : answer.problems[0];
};

test.each([
  ["NaN", "not_a_number"],
  ["1e400", "not_a_number"],
  ["Infinity", "not_a_number"],
  ["1".repeat(40), "not_a_number"],
  ["1".repeat(100_000), "not_a_number"],
  ["0x10", "not_a_number"],
  ["-1", "negative"],
  ["", "missing"],
  [undefined, "missing"],
  [null, "missing"],
  [{ toString: () => "5" } as unknown as string, "missing"],
])("%s is refused as %s", (text, code) => {
  expect(problemOf((figures) => figures.amount(text, "x", "The weight"))).toMatchObject({ code, field: "x" });
});

test("the refusal of a foreign decimal sign says what was probably meant", () => {
  expect(problemOf((figures) => figures.amount("13,75", "x", "The price"))?.message).toBe(
    "The price: Did you mean 13.75?",
  );
});

test("zero is an amount, but not more than zero", () => {
  expect(problemOf((figures) => figures.amount("0", "x", "It"))).toBeNull();
  expect(problemOf((figures) => figures.positive("0", "x", "It"))).toMatchObject({ code: "not_positive" });
});

test("percents become shares of one, inside their bounds", () => {
  expect(new Figures().percent("12.5", "x", "It")).toEqual(ratio(1n, 8n));
  expect(new Figures().percent("", "x", "It")).toEqual(ratio(0n));
  expect(problemOf((figures) => figures.percent("100.1", "x", "It"))).toMatchObject({ code: "out_of_range" });
});

test("all problems are told at once, and no result is made", () => {
  const figures = new Figures();
  figures.amount("a", "first", "The first");
  figures.amount("b", "second", "The second");
  const answer = figures.answer(() => {
    throw new Error("made from wrong figures");
  });
  expect(answer).toMatchObject({ ok: false, problems: [{ field: "first" }, { field: "second" }] });
});

test("ten thousand lines are refused without being read", () => {
  expect(
    problemOf((figures) => figures.lines(new Array(10_000).fill("x"), "lines", "A formula")),
  ).toMatchObject({ code: "too_many_lines" });
});

test("what figures come to together is judged only where each of them could be read", () => {
  const together = (figures: Figures) => figures.refuseTogether("too_much", "all", "That is too much.");
  expect(problemOf(together)).toMatchObject({ code: "too_much" });
  const unread = new Figures();
  unread.amount("a", "first", "The first");
  together(unread);
  expect(unread.answer(() => null)).toMatchObject({ problems: [{ field: "first" }] });
});
