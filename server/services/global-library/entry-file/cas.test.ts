import { expect, test } from "vitest";
import { hasCheckDigit } from "./cas";

test("the check digit of a CAS number", () => {
  expect(["7732-18-5", "56-81-5", "8001-25-0", "120962-03-0"].map(hasCheckDigit)).toEqual(
    Array(4).fill(true),
  );
  expect(["7732-18-4", "65-81-5", "8001-52-0"].map(hasCheckDigit)).toEqual([false, false, false]);
});
