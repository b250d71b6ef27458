import { expect, test } from "vitest";
import { find, indexed } from "./find";

const entry = (name: string, given: { aliases?: string[]; inci?: string; cas?: string } = {}) => ({
  name,
  aliases: given.aliases ?? [],
  inci: given.inci ?? null,
  cas: given.cas ?? null,
});

const index = indexed([
  entry("Olive oil", { inci: "Olea Europaea (Olive) Fruit Oil", cas: "8001-25-0", aliases: ["Sweet oil"] }),
  entry("Olive oil pomace", { inci: "Olea Europaea (Olive) Fruit Oil" }),
  entry("Shea butter", { inci: "Butyrospermum Parkii (Shea) Butter", aliases: ["Karité butter"] }),
  entry("Sodium hydroxide", { aliases: ["Lye", "Caustic soda"], cas: "1310-73-2" }),
  entry("Lavender essential oil", { inci: "Lavandula Angustifolia (Lavender) Oil" }),
  entry("Babassu oil"),
]);

const first = (typed: string) => find(index, typed)[0]?.name;

test.each([
  ["olive oil", "Olive oil"],
  ["oliv", "Olive oil"],
  ["olvie oil", "Olive oil"],
  ["oil olive", "Olive oil"],
  ["pomace", "Olive oil pomace"],
  ["shae buter", "Shea butter"],
  ["sheabutter", "Shea butter"],
  ["karite", "Shea butter"],
  ["KARITÉ", "Shea butter"],
  ["lye", "Sodium hydroxide"],
  ["sodium hidroxyde", "Sodium hydroxide"],
  ["1310-73-2", "Sodium hydroxide"],
  ["lavandula", "Lavender essential oil"],
  ["lavander ess", "Lavender essential oil"],
  ["babasu", "Babassu oil"],
])("%j finds %s first", (typed, name) => expect(first(typed)).toBe(name));

test.each(["quartz", "lyx", "oil quartz", "%", "constructor"])("%j finds nothing it should not", (typed) => {
  const found = find(index, typed);
  expect(typed === "%" ? found.length : found).toEqual(typed === "%" ? 6 : []);
});

test("nothing typed is everything by name", () => {
  expect(find(index, "  ").map((e) => e.name)[0]).toBe("Babassu oil");
  expect(find(index, "")).toHaveLength(6);
});

test("a page of text is answered at once", () => {
  const began = performance.now();
  find(index, "lavender ".repeat(20_000));
  expect(performance.now() - began).toBeLessThan(500);
});
