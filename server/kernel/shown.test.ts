import { expect, test } from "vitest";
import { shownAmount, shownAmounts, withUnit } from "./shown";

test("amounts in sentences look as they do on screens", () => {
  expect(shownAmount("31854.07463", "en-US")).toBe("31,854.075");
  expect(shownAmount("31854.07463", "de-DE")).toBe("31.854,075");
  expect(shownAmount("2", "en-US")).toBe("2");
});

test("places are added where rounding would hide what the sentence is about", () => {
  expect(shownAmounts(["1000.0001", "1000", "0.0001"], "en-US")).toEqual(["1,000.0001", "1,000", "0.0001"]);
  expect(shownAmounts(["0.00000003"], "en-US")).toEqual(["0.00000003"]);
  expect(shownAmounts(["5", "5", "0"], "en-US")).toEqual(["5", "5", "0"]);
});

test("no digit is lost to a float, and pieces carry no unit", () => {
  expect(shownAmount("123456789012345678.125", "en-US")).toBe("123,456,789,012,345,678.125");
  expect([withUnit("3", "each"), withUnit("3", "g")]).toEqual(["3", "3 g"]);
});
