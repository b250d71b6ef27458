import { expect, test } from "vitest";
import { EMULSIFIER_HLB, REQUIRED_HLB } from "@/server/services/public-tools/lotion/hlb-values";
import { WAXES } from "@/server/services/public-tools/candle/waxes";
import { PRESERVATIVES } from "@/server/services/public-tools/lotion/preservatives";
import { libraryEntries } from "./entries";

const entries = libraryEntries();
const ingredient = (slug: string) => {
  const entry = entries.find((one) => one.slug === slug);
  return entry?.kind === "ingredient" ? entry : undefined;
};

// A maker who reads one figure on the library's page and another in the calculator trusts neither.
test("an emulsifier has the HLB that the lotion calculator reckons with", () => {
  for (const { key, hlb } of EMULSIFIER_HLB) expect([key, ingredient(key)?.hlb]).toEqual([key, hlb]);
});

test("a preservative has the range that the lotion calculator checks", () => {
  for (const { key, from, to } of PRESERVATIVES)
    expect([key, ingredient(key)?.usage]).toEqual([key, { min: from, max: to }]);
});

test("the waxes of the candle calculator are there, as dense as there", () => {
  for (const { key, density, densityRange } of WAXES) {
    const entry = ingredient(key);
    expect([key, entry?.family]).toEqual([key, "wax"]);
    if (!densityRange) expect([key, entry?.density]).toEqual([key, density]);
  }
});

test("what the lotion calculator calls by name can be found by that name", () => {
  const found = new Set(
    entries.flatMap((entry) => [entry.name, ...entry.aliases].map((n) => n.toLowerCase())),
  );
  const plain = (name: string) => name.replace(/ \(.*\)$/, "").toLowerCase();
  const all = [...EMULSIFIER_HLB, ...REQUIRED_HLB, ...PRESERVATIVES].map((one) => plain(one.name));
  expect(all.filter((name) => !found.has(name))).toEqual([]);
});
