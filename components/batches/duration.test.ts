import { describe, expect, test } from "vitest";
import { clockText, lengthText, secondsOf } from "./duration";

describe("times on a clock", () => {
  test.each([
    [0, "0:00"],
    [65, "1:05"],
    [3_909, "1:05:09"],
    [190_800, "2 d 5:00:00"],
    [-3, "0:00"],
  ])("%d s is %s", (seconds, text) => expect(clockText(seconds)).toBe(text));

  test.each([
    [5_400, "90 min"],
    [7_200, "2 h"],
    [172_800, "2 d"],
    [61, "1:01"],
  ])("%d s is said as %s", (seconds, text) => expect(lengthText(seconds)).toBe(text));

  test("what was typed becomes whole seconds by the person's locale, and stays as it is where it is no number", () => {
    expect(secondsOf("1.5", "3600", "en-US")).toBe("5400");
    expect(secondsOf("1,5", "60", "de-DE")).toBe("90");
    expect(secondsOf("soon", "60", "en-US")).toBe("soon");
  });
});
