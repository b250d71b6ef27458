import { expect, test } from "vitest";
import { z } from "zod";
import { address } from "./address";
import { readSearch } from "./search";

const schema = z.object({ from: address.day, kind: z.enum(["sale", "restock"]).optional(), q: address.text });

test("what can be read is read, of a repeated word the first", () => {
  const { search, without } = readSearch(schema, { from: "2026-11-21", q: ["soap", "wax"], other: "kept" });
  expect(search).toEqual({ from: "2026-11-21", q: "soap" });
  expect(without).toBeNull();
});

test("what cannot be read is taken out of the address, and nothing else", () => {
  const { search, without } = readSearch(schema, { from: "garbage", kind: "zzz", q: "soap", other: "kept" });
  expect(search).toEqual({ q: "soap" });
  expect(without).toEqual({ q: "soap", other: "kept" });
});

test("a blank part is no part", () => {
  expect(readSearch(schema, { from: "", kind: "sale" }).without).toEqual({ kind: "sale" });
});

test("an address that stays unreadable is asked for without any words", () => {
  const never = schema.refine(({ q }) => q === undefined, { path: ["pair"] });
  expect(readSearch(never, { q: "soap" })).toEqual({ search: {}, without: {} });
});

test("a character that nothing can hold is taken out of the address with its word", () => {
  expect(readSearch(schema, { q: "so\0ap", from: "2026-11-21" })).toEqual({
    search: { from: "2026-11-21" },
    without: { from: "2026-11-21" },
  });
});
