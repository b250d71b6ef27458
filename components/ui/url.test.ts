import { expect, it } from "vitest";
import { parseTheme, themeAttribute } from "./theme";
import { nextSort, parseHiddenColumns, parseSort, withParams } from "./url";

it("a changed filter goes back to the first page, a cursor does not drop the filter", () => {
  expect(withParams("/inventory", "q=oil&after=x", { kind: "container" })).toBe(
    "/inventory?q=oil&kind=container",
  );
  expect(withParams("/inventory", "q=oil&after=x", { before: "y" })).toBe("/inventory?q=oil&before=y");
  expect(withParams("/inventory", "q=oil", { q: null })).toBe("/inventory");
});

it("sorting goes up, down, and back", () => {
  expect(nextSort("name", null)).toBe("name");
  expect(nextSort("name", { column: "name", descending: false })).toBe("-name");
  expect(nextSort("name", { column: "name", descending: true })).toBeNull();
  expect(parseSort("-name", ["name"])).toEqual({ column: "name", descending: true });
  expect(parseSort("password", ["name"])).toBeNull();
  expect(parseSort(undefined, ["name"])).toBeNull();
});

it("cookies are read with suspicion", () => {
  expect(parseHiddenColumns("a.b.<c>")).toEqual(["a", "b"]);
  expect(parseHiddenColumns("")).toEqual([]);
  expect(parseHiddenColumns(undefined)).toBeUndefined();
  expect(parseTheme("dark")).toBe("dark");
  expect(parseTheme("neon")).toBe("system");
  expect(themeAttribute("system")).toBeUndefined();
});
