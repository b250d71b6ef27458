import { expect, test } from "vitest";
import { typedFigure } from "./typed-figure";

test.each([
  ["1,234.5", "en-US", "1234.5"],
  ["1 1/2", "en-US", "1.5"],
  ["13,75", "de-DE", "13.75"],
  ["13,75", "en-US", "13,75"],
  ["a lot", "en-US", "a lot"],
  ["", "en-US", ""],
])("%s as it is typed in %s is handed on as %s", (text, locale, figure) => {
  expect(typedFigure(text, locale)).toBe(figure);
});
