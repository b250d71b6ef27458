/**
 * An empty log for burn tests: a row for each hour of each burn. The rhythm is that of ASTM F2417 as ALAFAVE explains
 * it: trim to a quarter inch (6 mm), burn four hours, note every hour, let it cool for at least three, go on until the candle is spent.
 */
export const BURN_TEST = {
  source: "https://alafave.org/dr-vela-qa-3/",
  hours: 4,
  coolHours: 3,
  trim: "1/4 in (6 mm)",
  tallestFlame: "3 in (75 mm)",
} as const;

const HEAD = [
  "Wick",
  "Burn",
  "Hour",
  "Flame height",
  "Melt pool width",
  "Melt pool depth",
  "Soot or mushroom",
  "Glass hot to touch",
  "Weight",
  "Notes",
];

/** Head and rows for each wick to be tried; one unnamed wick where none is chosen yet. */
export function burnLog(wicks: readonly string[], burns = 3): string[][] {
  const tried = wicks.length > 0 ? wicks : [""];
  const blank = HEAD.slice(3).map(() => "");
  const rows = tried.flatMap((wick) =>
    count(burns).flatMap((burn) => count(BURN_TEST.hours).map((hour) => [wick, burn, hour, ...blank])),
  );
  return [HEAD, ...rows];
}

const count = (to: number): string[] => Array.from({ length: to }, (_, i) => String(i + 1));
