import { expect, test } from "vitest";
import { COMMON_OILS, findOils } from "./find";
import { OILS } from "./oils";

const first = (text: string) => findOils(text)[0]?.key;

test.each([
  ["olive", "olive-oil"],
  ["oliv oil", "olive-oil"],
  ["ocnonut", undefined],
  ["cocnut", "coconut-oil-76"],
  ["oconut", "coconut-oil-76"],
  ["sheea", "shea-butter"],
  ["tallow", "beef-tallow"],
  ["karite", "shea-butter"],
  ["MCT", "fractionated-coconut-oil"],
  ["butter shea", "shea-butter"],
  ["Murumurù", "murumuru-butter"],
  ["castro", "castor-oil"],
  ["flaxseed", "linseed-oil"],
  ["babasu", "babassu-oil"],
])("%s finds %s", (text, key) => expect(first(text)).toBe(key));

test("every fat is found by its own name before any other", () => {
  for (const oil of OILS.values()) expect(findOils(oil.name)[0]?.name).toBe(oil.name);
});

test.each(["", " ", "%", "xyzzy", "zz", "constructor", "x".repeat(10_000)])("%j finds nothing", (text) =>
  expect(findOils(text)).toEqual([]),
);

test("what is common is there", () => {
  for (const key of COMMON_OILS) expect(OILS.has(key)).toBe(true);
});
