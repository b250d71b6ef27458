import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTyped, typedText } from "./typed";

const value = (text: string, locale: string) => {
  const read = readTyped(text, locale);
  return read.ok ? read.value : read.problem;
};

describe("the strings that others misread (peer 86)", () => {
  test.each([
    ["13,75", "en-US", "Did you mean 13.75?"],
    ["13,75", "de-DE", "13.75"],
    ["9,99", "en-US", "Did you mean 9.99?"],
    ["9,99", "fr-FR", "9.99"],
    ["1,000", "en-US", "1000"],
    ["1,000", "de-DE", "Write 1 or 1000, so that nobody can misread it."],
    ["1.000", "de-DE", "1000"],
    ["2.500", "en-US", "Write 2.5 or 2500, so that nobody can misread it."],
    ["2,50", "de-DE", "2.5"],
  ])("%s in %s: %s", (text, locale, expected) => expect(value(text, locale)).toBe(expected));
});

describe("decimal signs and groups belong to the locale", () => {
  test.each([
    ["1,234.5", "en-US", "1234.5"],
    ["1.234,5", "de-DE", "1234.5"],
    ["1 234,5", "fr-FR", "1234.5"],
    ["1\u202f234,5", "fr-FR", "1234.5"],
    ["1\u00a0234,5", "sv-SE", "1234.5"],
    ["1'234.5", "de-CH", "1234.5"],
    ["1’234.5", "de-CH", "1234.5"],
    ["1,00,000", "en-IN", "100000"],
    ["1.000", "es-ES", "1000"],
    ["1,234,567.89", "en-GB", "1234567.89"],
    ["0.918", "en-US", "0.918"],
    ["0,918", "de-DE", "0.918"],
    ["0,500", "de-DE", "0.5"],
    ["1.125", "en-US", "1.125"],
    ["1,125", "de-DE", "1.125"],
    ["12.50", "en-US", "12.5"],
    [".5", "en-US", "0.5"],
    ["5.", "en-US", "5"],
    ["007", "en-US", "7"],
    [" 42 ", "en-US", "42"],
    ["-3.5", "en-US", "-3.5"],
    ["−3,5", "de-DE", "-3.5"],
    ["-0", "en-US", "0"],
    ["10", "no such locale!", "10"],
    ["1,5", "de-DE-u-nu-arab", "1.5"],
    ["1.5", "en-x", "1.5"],
    ["1.5", "", "1.5"],
  ])("%s in %s is %s", (text, locale, expected) =>
    expect(readTyped(text, locale)).toEqual({ ok: true, value: expected }),
  );

  test.each([
    ["1.234,5", "en-US", "Did you mean 1234.5?"],
    ["1,234.5", "de-DE", "Did you mean 1234,5?"],
    ["1,00", "en-US", "Did you mean 1.00?"],
  ])("%s in %s is refused: %s", (text, locale, problem) =>
    expect(readTyped(text, locale)).toEqual({ ok: false, problem }),
  );

  test.each(["1,0000", "12,34,567", ",123", "1,,000", "1.2.3", "1,23.4.5", "1,000,00"])(
    "%s is malformed in English",
    (text) => expect(readTyped(text, "en-US").ok).toBe(false),
  );
});

describe("fractions", () => {
  test.each([
    ["1/2", "0.5"],
    ["1 1/2", "1.5"],
    ["1½", "1.5"],
    ["¾", "0.75"],
    ["3 / 8", "0.375"],
    ["6/3", "2"],
    ["-1/4", "-0.25"],
    ["1\u20444", "0.25"],
  ])("%s is %s", (text, expected) => expect(value(text, "en-US")).toBe(expected));

  test("without an end, or over zero, they are refused", () => {
    expect(value("1/3", "en-US")).toBe(
      "1/3 has no end as a decimal. Write it as exactly as you need, like 0.333.",
    );
    expect(value("1/0", "en-US")).toBe("A fraction cannot be divided by zero.");
  });
});

test.each([
  "",
  "  ",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e3",
  "1e400",
  "0x10",
  "+",
  "-",
  ".",
  "--1",
  "1-2",
  "10 g",
  "$5",
  "1_000",
  "١٢",
  "1".repeat(40),
  "9".repeat(19),
  `0.${"1".repeat(13)}`,
  "1".repeat(4000),
])("%j is no number", (text) => expect(readTyped(text, "en-US").ok).toBe(false));

test("zeros behind the twelfth decimal are no loss", () => {
  expect(value(`0.${"1".repeat(12)}000`, "en-US")).toBe(`0.${"1".repeat(12)}`);
  expect(value("9".repeat(18), "en-US")).toBe("9".repeat(18));
});

test("what a form is filled with reads as what it was, in every locale", () => {
  const locales = [
    "en-US",
    "de-DE",
    "fr-FR",
    "de-CH",
    "en-IN",
    "es-ES",
    "pl-PL",
    "pt-BR",
    "sv-SE",
    "ja-JP",
    "ar-EG",
  ];
  const amounts = fc.tuple(fc.bigInt(0n, 10n ** 17n), fc.stringMatching(/^\d{0,11}[1-9]$/));
  fc.assert(
    fc.property(amounts, fc.constantFrom(...locales), ([whole, places], locale) => {
      for (const text of [`${whole}`, `${whole}.${places}`])
        expect(readTyped(typedText(text, locale), locale)).toEqual({ ok: true, value: text });
    }),
  );
});
