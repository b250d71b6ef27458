import { expect, test } from "vitest";
import { ratioOf } from "@/server/kernel/exact";
import { netContent } from "./net-content";

test.each([
  ["113.3980925", "en-US", "Net wt 4 oz (113 g)"],
  ["113", "en-US", "Net wt 3.98 oz (113 g)"],
  ["100", "de-DE", "100 g (3,52 oz)"],
  ["99.99", "en-GB", "99.9 g (3.52 oz)"],
  ["9.999", "en-GB", "9.99 g (0.35 oz)"],
  ["1234.5", "en-US", "Net wt 43.5 oz (1,234 g)"],
  ["0.999", "en-GB", "0.99 g (0.03 oz)"],
])("%s g for %s is %s: cut, never rounded up", (grams, locale, said) => {
  expect(netContent(ratioOf(grams), "weight", locale)).toBe(said);
});

test("what is poured is said in fluid ounces and millilitres", () => {
  expect(netContent(ratioOf("236.5882365"), "volume", "en-US")).toBe("Net 8 fl oz (236 ml)");
  expect(netContent(ratioOf("220"), "volume", "fr-FR")).toBe("220 ml (7,43 fl oz)");
});
