import fc from "fast-check";
import { expect, test } from "vitest";
import { lookedAtIn, measure, shownText, typedAnew } from "./measure";

test("another unit shows the same amount", () => {
  const kilo = measure("1", "kg");
  expect(shownText(lookedAtIn("g", kilo))).toBe("1000");
  expect(shownText(lookedAtIn("oz", kilo))).toBe("35.273962");
});

test("however often one looks elsewhere, what was typed is what counts and what comes back", () => {
  const units = fc.constantFrom("g", "kg", "oz", "lb");
  const texts = fc.constantFrom("500", "1/3", "1 1/2", "1,234.50", "0.0001", "", "abc", "007");
  fc.assert(
    fc.property(texts, units, fc.array(units), (text, unit, looks) => {
      const typed = measure(text, unit);
      const looked = looks.reduce((at, next) => lookedAtIn(next, at), typed);
      expect(shownText(lookedAtIn(unit, looked))).toBe(text);
      expect(looked.quantity).toBe(text);
    }),
  );
});

test("typing in the unit that is looked at is meant in that unit", () => {
  expect(typedAnew("2", lookedAtIn("lb", measure("500", "g")))).toEqual(measure("2", "lb"));
});

test("where nothing leads to the unit, the text stays and is meant in it", () => {
  expect(lookedAtIn("each", measure("12", "g"))).toEqual(measure("12", "each"));
  expect(lookedAtIn("g", measure("a few", "kg"))).toEqual(measure("a few", "g"));
});

test("a round through units of every kind brings back what was typed", () => {
  const round = ["g", "oz", "ml", "gallon", "each", "dozen", "cm", "yd", "lb"];
  const back = round.reduce((at, unit) => lookedAtIn(unit, at), measure("7", "lb"));
  expect([shownText(back), back.unit]).toEqual(["7", "lb"]);
});
