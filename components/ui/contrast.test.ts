import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((m) => [
    m[1]!,
    { light: m[2]!, dark: m[3]! },
  ]),
);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (x + 0.05) / (y + 0.05);
}

const GROUNDS = ["paper", "sheet", "tray"];
const TEXT: [string, string[]][] = [
  ["ink", [...GROUNDS, "dye-wash", "soon-wash", "brick-wash", "moss-wash", "held-wash"]],
  ["ink-soft", [...GROUNDS, "dye-wash", "soon-wash", "brick-wash", "moss-wash", "held-wash"]],
  ["ink-faint", GROUNDS],
  ["dye", [...GROUNDS, "dye-wash"]],
  ["dye-deep", [...GROUNDS, "dye-wash"]],
  ["soon", [...GROUNDS, "soon-wash"]],
  ["brick", [...GROUNDS, "brick-wash"]],
  ["brick-deep", [...GROUNDS, "brick-wash"]],
  ["moss", [...GROUNDS, "moss-wash"]],
  ["held", [...GROUNDS, "held-wash"]],
  ["on-dye", ["dye", "dye-deep"]],
  ["on-brick", ["brick", "brick-deep"]],
];
/** Borders of fields, bars and the focus ring: WCAG 1.4.11. */
const SHAPES: [string, string[], number][] = [
  ["edge", GROUNDS, 3],
  ["dye", GROUNDS, 3],
  ["brick-fill", GROUNDS, 3],
  ["moss-fill", GROUNDS, 3],
  ["held-fill", GROUNDS, 3],
  ["soon-fill", GROUNDS, 3],
];
const PAIRS = [
  ...TEXT.flatMap(([front, backs]) => backs.map((back) => [front, back, 4.5] as const)),
  ...SHAPES.flatMap(([front, backs, need]) => backs.map((back) => [front, back, need] as const)),
];

describe("tokens", () => {
  it("are all read", () => expect(tokens.size).toBeGreaterThanOrEqual(26));

  describe.each(["light", "dark"] as const)("%s", (theme) => {
    it.each(PAIRS)("%s on %s is at least %d : 1", (front, back, need) => {
      const a = tokens.get(front);
      const b = tokens.get(back);
      expect(a && b, `${front} or ${back} is missing in globals.css`).toBeTruthy();
      expect(contrast(a![theme], b![theme])).toBeGreaterThanOrEqual(need);
    });
  });
});
