import { expect, test } from "vitest";
import { ratioOf } from "@/server/kernel/exact";
import { oilNamed } from "./names";
import { FATTY_ACIDS, OILS, SAP_SOURCES } from "./oils";

const all = [...OILS.values()];

test("all fats of both lists are there, each once", () => {
  expect(all.filter((oil) => oil.source.startsWith("Soapee"))).toHaveLength(58);
  expect(all).toHaveLength(58 + 84);
  expect(new Set(all.map((oil) => oil.name)).size).toBe(all.length);
});

test("figures are those that were published", () => {
  expect(OILS.get("coconut-oil-76")).toEqual({
    key: "coconut-oil-76",
    name: "Coconut oil, 76 deg",
    sapKoh: "0.257",
    iodine: "10",
    ins: "258",
    fattyAcids: {
      lauric: "48",
      myristic: "19",
      palmitic: "9",
      stearic: "3",
      ricinoleic: "0",
      oleic: "8",
      linoleic: "2",
      linolenic: "0",
    },
    source: "Soapee seed data, mirroring SoapCalc",
    others: { "certified-lye": "0.1910", "elaine-white": "0.190" },
  });
  expect(OILS.get("linseed-oil")?.ins).toBe("-6");
  expect(OILS.get("beeswax")?.fattyAcids).toBeNull();
  expect(OILS.get("shea-butter")?.others).toEqual({ "elaine-white": "0.128" });
});

test("no figure is missing or no figure at all", () => {
  for (const oil of all) {
    expect(oil.key).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(ratioOf(oil.sapKoh).n, oil.key).toBeGreaterThan(0n);
    ratioOf(oil.iodine);
    ratioOf(oil.ins);
    for (const sap of Object.values(oil.others)) ratioOf(sap);
    for (const source of Object.keys(oil.others)) expect(SAP_SOURCES).toHaveProperty(source);
    const shares = FATTY_ACIDS.map((acid) => Number(oil.fattyAcids?.[acid] ?? 0));
    expect(
      shares.reduce((a, b) => a + b, 0),
      oil.key,
    ).toBeLessThanOrEqual(104);
  }
});

test("a fat is found by what makers call it, and by nothing else", () => {
  expect(oilNamed("Olive oil")?.key).toBe("olive-oil");
  expect(oilNamed(" sunflower OIL (high oleic)")?.key).toBe("high-oleic-sunflower-oil");
  expect(oilNamed("Sunflower oil, high oleic")?.key).toBe("high-oleic-sunflower-oil");
  expect(oilNamed("high-oleic-sunflower-oil")?.key).toBe("high-oleic-sunflower-oil");
  expect(oilNamed("Cupuacu butter")?.key).toBe("cupuacu-butter");
  expect(oilNamed("flaxseed oil")?.key).toBe("linseed-oil");
  for (const name of ["", "__proto__", "constructor", "toString", "oil", "x".repeat(10_000)])
    expect(oilNamed(name), name.slice(0, 20)).toBeNull();
});
