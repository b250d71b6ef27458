import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeState, encodeState, readState } from "./share";

const like = {
  name: "",
  lye: "naoh",
  isDual: false,
  price: null as string | null,
  superfat: { quantity: "5", unit: "%" },
  oils: [{ id: "olive-oil", weight: "500" }],
};
const asLink = (value: unknown) => `1.${Buffer.from(JSON.stringify(value)).toString("base64url")}`;

test("what was typed comes back, whatever it was", () => {
  const state = fc.record({
    name: fc.string({ unit: "grapheme", maxLength: 200 }),
    lye: fc.string(),
    isDual: fc.boolean(),
    price: fc.option(fc.string()),
    superfat: fc.record({ quantity: fc.string(), unit: fc.string() }),
    oils: fc.array(fc.record({ id: fc.string(), weight: fc.string() }), { maxLength: 20 }),
  });
  fc.assert(
    fc.property(state, (one) => {
      expect(decodeState(encodeState(one)!, like)).toEqual(one);
    }),
  );
});

test("a link is safe in an address as it stands", () => {
  expect(encodeState({ ...like, name: "Käse ÿ ??>>" })).toMatch(/^1\.[\w-]+$/);
});

test("a field that is newer than the link has its default", () => {
  expect(decodeState(asLink({ name: "Old", oils: [] }), like)).toEqual({ ...like, name: "Old", oils: [] });
});

test("what no link can carry is no link", () => {
  expect(encodeState({ ...like, name: "x".repeat(9_000) })).toBeNull();
});

describe("nothing is taken on trust", () => {
  test.each([
    ["nothing", ""],
    ["another version", asLink(like).replace("1.", "2.")],
    ["no version", asLink(like).slice(2)],
    ["what is not base64", "1.a"],
    ["signs of plain base64", "1.ab+/"],
    ["what is not JSON", `1.${Buffer.from("{").toString("base64url")}`],
    ["what is not UTF-8", `1.${Buffer.from([0x22, 0xff, 0x22]).toString("base64url")}`],
    ["a list", asLink([])],
    ["null", asLink(null)],
    ["an unknown field", asLink({ more: "" })],
    ["a number for a text", asLink({ name: 5 })],
    ["a text for a switch", asLink({ isDual: "yes" })],
    ["a text for an object", asLink({ superfat: "5" })],
    ["an object for a list", asLink({ oils: { 0: like.oils[0] } })],
    ["a broken line", asLink({ oils: [like.oils[0], null] })],
    ["endless lines", asLink({ oils: Array.from({ length: 201 }, () => ({})) })],
    ["a prototype's key", `1.${Buffer.from('{"__proto__":{"name":"x"}}').toString("base64url")}`],
    ["a key that every object has", asLink({ constructor: "x" })],
    ["a long one", `1.${"A".repeat(9_000)}`],
  ])("%s is refused", (_, text) => expect(decodeState(text, like)).toBeNull());

  test("nor is what a browser kept", () => {
    expect(readState(JSON.stringify({ name: "Mine" }), like)).toEqual({ ...like, name: "Mine", oils: [] });
    expect(readState("[".repeat(200_000), like)).toBeNull();
    expect(readState(null, like)).toBeNull();
  });
});
