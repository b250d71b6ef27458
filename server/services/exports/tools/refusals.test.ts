import { expect, test } from "vitest";
import { CANDLE_DEFAULTS, newOil, SOAP_DEFAULTS } from "@/server/services/public-tools/pure";
import { sheetCsvText } from "../sheet-csv";
import { requireToolSheet } from "./require-sheet";
import { DAY, shareOf, sheetOf } from "./testing";
import { toolSheet } from "./tool-sheet";

test.each(["", "1.", "1.%%%", "2.e30", shareOf(CANDLE_DEFAULTS), `1.${"a".repeat(9_000)}`])(
  "%.20j is no calculation of the soap calculator",
  (share) => {
    expect(toolSheet("soap", share, DAY)).toEqual({ why: "unreadable" });
    expect(() => requireToolSheet("soap", share, DAY)).toThrow("This link cannot be read.");
  },
);

test.each(["nope", "__proto__", "constructor", "tools"])("%s is no calculator", (tool) => {
  expect(toolSheet(tool, "", DAY)).toBeNull();
  expect(() => requireToolSheet(tool, "", DAY)).toThrow("could not be found");
});

test("an unfinished calculation says what must be mended first", () => {
  const share = shareOf({ ...SOAP_DEFAULTS, oils: [newOil("olive-oil", "60")] });
  expect(toolSheet("soap", share, DAY)).toMatchObject({ why: "unfinished" });
  expect(() => requireToolSheet("soap", share, DAY)).toThrow(/^There is no result to print yet\. ./);
});

test("no cell of a CSV becomes a formula, whatever a visitor calls his things", () => {
  const evil = ['=HYPERLINK("https://evil.example","Open")', "+1", "@x", "\t=1", "\r=1", "-1+1"];
  const csv = sheetCsvText(
    sheetOf("soap", {
      ...SOAP_DEFAULTS,
      name: evil[0]!,
      additives: evil.map((name) => ({ name, percent: "1" })),
    }),
  );
  const cells = csv.replace("\ufeff", "").split(/\r\n|,/);
  expect(cells.filter((cell) => /^"?[=+@\t\r]/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => /^"?-/.test(cell))).toEqual([]);
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""Open"")"`);
});

test("a name of another script leaves the file a name of its own", () => {
  expect(sheetOf("soap", { ...SOAP_DEFAULTS, name: "Ελιά" }).name).toBe("soap-2026-11-21");
  expect(sheetOf("soap", { ...SOAP_DEFAULTS, name: "x".repeat(300) }).name).toMatch(
    /^soap-x{10,}-2026-11-21$/,
  );
});
