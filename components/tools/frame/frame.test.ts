import { expect, test } from "vitest";
import { fileNameOf } from "@/server/kernel/file-name";
import { standingIn } from "./standing";

test.each([
  ["28.9", "below"],
  ["29", "usual"],
  ["54.0", "usual"],
  ["54.000000000001", "above"],
])("%s is %s 29 to 54", (value, standing) =>
  expect(standingIn(value, { from: "29", to: "54" })).toBe(standing),
);

test.each([
  [["soap", "Crème & Lavender!"], "soap-creme-lavender"],
  [["soap", ""], "soap"],
  [["../..", "\\"], "batchtrack"],
  [["x".repeat(200)], "x".repeat(80)],
])("%j is called %s", (parts, name) => expect(fileNameOf(...parts)).toBe(name));
