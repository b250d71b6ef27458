import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fields, problemsOf } from "./fields";

const told = (schema: z.ZodType, value: unknown) => {
  const read = schema.safeParse(value);
  return read.success ? read.data : problemsOf(read.error)[""];
};

describe("names and lines are what they look like", () => {
  test.each([
    ["a turned direction", "Olive\u202elio", "Olivelio"],
    ["isolates and marks", "\u2066Olive\u2069 oil\u200f", "Olive oil"],
    ["nothing between two letters", "Oli\u200bve\u00ad \ufeffoil\u2060", "Olive oil"],
    ["a joiner between Latin letters", "Oli\u200dve\u200c", "Olive"],
    ["a bell and an escape", "Olive\u0007 \u001boil", "Olive oil"],
  ])("%s is left out", (_what, typed, kept) => {
    for (const field of [fields.name, fields.line, fields.reason, fields.unit])
      expect(told(field, typed)).toBe(kept);
  });

  test("nothing but unseen characters is no name", () => {
    for (const nothing of ["\u200b", "\u3164", "\u200d\u200d", "\u2800 \u202e"])
      expect(told(fields.name, nothing)).toBe("Give it a name.");
  });

  test("families of emoji and scripts that join keep their joiners", () => {
    for (const whole of ["👩‍🔬 soap", "می\u200cخواهم", "क्\u200dष", "Größe ½ – 25 °C"])
      expect(told(fields.name, whole)).toBe(whole);
  });
});

describe("an amount that does not fit says which way", () => {
  test.each([
    [fields.cost, "99999999999999999", "That is too large an amount."],
    [fields.cost, "99999999999999999.25", "That is too large an amount."],
    [fields.cost, "1.1234567", "Enter a plain amount with at most six decimals."],
    [fields.quantity, "9".repeat(25), "That number is too large."],
    [fields.quantity, "9".repeat(40), "That number is too large."],
    [fields.quantity, "0.0000000000001", "Enter a plain number with at most twelve decimals."],
    [fields.quantity, "a lot", "Enter a plain number with at most twelve decimals."],
  ])("%#", (field, typed, problem) => {
    expect(told(field, typed)).toBe(problem);
  });
});
