import { expect, test } from "vitest";
import {
  draftOf,
  units,
  UNITS_DEFAULTS,
  usesOf,
  decodeState,
  toUnitsInput,
} from "@/server/services/public-tools/pure";
import { libraryEntries } from "./entries";

/** As the library's page knows them. */
const entries = libraryEntries().map((entry) => ({
  slug: entry.slug,
  name: entry.name,
  family: entry.family,
  defaultUnit: entry.unit,
  oilKey: entry.kind === "ingredient" ? (entry.oil ?? null) : null,
  density: entry.kind === "ingredient" ? (entry.density ?? null) : null,
  capacity: entry.kind === "container" ? entry.capacity : null,
}));
const linked = entries.flatMap((entry) => usesOf(entry).map((use) => ({ entry, ...use })));
const toolsOf = (slug: string) => linked.filter(({ entry }) => entry.slug === slug).map(({ tool }) => tool);

test("each calculator that an entry opens answers with it", () => {
  const unanswered = linked.flatMap(({ entry, tool, link }) => {
    if (tool === "units") {
      const state = decodeState(link, UNITS_DEFAULTS);
      return state && units(toUnitsInput(state)).ok ? [] : [entry.slug];
    }
    return draftOf(tool, link) ? [] : [`${tool}: ${entry.slug}`];
  });
  // Waxes whose density nobody published: the calculator asks for it, and for nothing else.
  const withoutDensity = [
    "candlescience-coconut-apricot",
    "golden-brands-454",
    "kerawax-4600",
    "naturewax-c3",
  ];
  expect(unanswered).toEqual(withoutDensity.map((slug) => `candles: ${slug}`));
  expect(linked.length).toBeGreaterThan(300);
});

test("the entry is chosen, not only named", () => {
  const soap = linked.find(({ entry, tool }) => entry.slug === "olive-oil" && tool === "soap")!;
  expect(draftOf("soap", soap.link)?.lines[0]).toMatchObject({ oilKey: "olive-oil" });
  expect(toolsOf("olive-oil")).toEqual(["soap", "lotions", "units"]);
  expect(toolsOf("liquid-germall-plus")).toEqual(["lotions"]);
  expect(toolsOf("polysorbate-80")).toContain("lotions");
  expect(toolsOf("vodka-40-vol")).toContain("herbal");
  expect(toolsOf("beeswax")).toContain("candles");
});

test("what no calculator knows has no link", () => {
  expect(toolsOf("kaolin")).toEqual([]);
});
