import { expect, test } from "vitest";
import { Figures } from "../figures";
import { typedFigure } from "./typed-figure";

test.each([
  ["1,234.5", "en-US", "1234.5"],
  ["1 1/2", "en-US", "1.5"],
  ["13,75", "de-DE", "13.75"],
  ["13,75", "en-US", "13,75"],
  ["a lot", "en-US", "a lot"],
  ["", "en-US", ""],
  ["0.500", "en-US", "0.5"],
])("%s as it is typed in %s is handed on as %s", (text, locale, figure) => {
  expect(typedFigure(text, locale)).toBe(figure);
});

test("what looks like thousands to half of the world is asked about, not read", () => {
  const figures = new Figures();
  figures.amount(typedFigure("2.500"), "weight", "The weight");
  figures.amount("2.500", "weight", "A program's weight");
  expect(figures.answer(() => null)).toEqual({
    ok: false,
    problems: [
      {
        code: "not_a_number",
        field: "weight",
        message: "The weight: Write 2.5 or 2500, so that nobody can misread it.",
      },
    ],
  });
});
