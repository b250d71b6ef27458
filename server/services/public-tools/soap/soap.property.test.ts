import { expect, test } from "vitest";
import { OILS } from "../oils/oils";
import { soap } from "./soap";
import type { SoapInput } from "./shapes";

/**
 * The same chemistry once more, written from the formulas alone in whole numbers over one common denominator: no Ratio, no
 * Quantity, none of the calculator's own files. Every answer must be the exact fraction, rounded half-even at fifteen figures.
 */
const RECIPES = Number(process.env.SOAP_RECIPES ?? "100000");

type Fraction = [n: bigint, d: bigint];
const whole = (n: bigint): Fraction => [n, 1n];
const read = (text: string): Fraction => {
  const [before = "", after = ""] = text.split(".");
  return [BigInt(before + after), TENS[after.length]!];
};
const TENS = Array.from({ length: 40 }, (_, places) => 10n ** BigInt(places));
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const sub = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d];
const mul = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const div = ([a, b]: Fraction, [c, d]: Fraction): Fraction => (c < 0n ? [-a * d, -b * c] : [a * d, b * c]);

const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n);

const FIFTEEN = 10n ** 15n;

/** Whether a written figure is the fraction, off by no more than half of its fifteenth figure. */
function isWritten(text: string, [n, d]: Fraction): boolean {
  const [a, b] = read(text);
  return sizeOf(a * d - n * b) * FIFTEEN <= 5n * sizeOf(n) * b;
}

/** Park and Miller's generator: the same recipes in every run. */
let seed = 20261121n;
const next = (below: number): number => {
  seed = (seed * 48271n) % 2147483647n;
  return Number(seed % BigInt(below));
};
const decimal = (below: number, places: number): string =>
  `${next(below)}${places ? `.${String(next(10 ** places)).padStart(places, "0")}` : ""}`;

const KEYS = [...OILS.keys()];

function randomRecipe(): SoapInput {
  const kind = (["naoh", "koh", "dual"] as const)[next(3)]!;
  const mode = (["percent_of_oils", "concentration", "ratio"] as const)[next(3)]!;
  const value = {
    percent_of_oils: `${28 + next(10)}`,
    concentration: decimal(20, 2),
    ratio: `1.${1 + next(99)}`,
  }[mode];
  return {
    oils: Array.from({ length: 1 + next(6) }, () => ({
      id: KEYS[next(KEYS.length)]!,
      weight: `${1 + next(900)}.${next(999)}`,
    })),
    weightUnit: "g",
    lye: { kind, naohPurity: `${90 + next(11)}`, kohPurity: `${85 + next(15)}.5`, naohShare: `${next(101)}` },
    superfat: decimal(20, 1),
    water: {
      mode,
      value: mode === "concentration" ? `${25 + Number(value.split(".")[0])}.${value.split(".")[1]}` : value,
    },
    fragrance: { percent: decimal(6, 2), basis: next(2) ? "oils" : "total" },
    acids: next(3) ? [] : [{ kind: "citric_anhydrous", percent: decimal(3, 1) }],
  };
}

function expected(input: SoapInput) {
  const hundredth: Fraction = [1n, 100n];
  const fats = input.oils.map((line) => ({ oil: OILS.get(line.id!)!, weight: read(line.weight as string) }));
  const oils = fats.map((fat) => fat.weight).reduce(add);
  const demand = fats.map(({ oil, weight }) => mul(weight, read(oil.sapKoh))).reduce(add);
  const kept = sub(whole(1n), mul(read(input.superfat as string), hundredth));
  const acid = input.acids?.[0]
    ? mul(mul(read(input.acids[0].percent as string), hundredth), oils)
    : whole(0n);
  const moles = add(div(mul(demand, kept), [561n, 10n]), mul(div(acid, [19212n, 100n]), whole(3n)));
  const share =
    input.lye.kind === "naoh"
      ? whole(1n)
      : input.lye.kind === "koh"
        ? whole(0n)
        : mul(read(input.lye.naohShare as string), hundredth);
  const naoh = div(mul(mul(moles, share), whole(4000n)), read(input.lye.naohPurity as string));
  const koh = div(mul(mul(moles, sub(whole(1n), share)), whole(5610n)), read(input.lye.kohPurity as string));
  const lye = add(naoh, koh);
  const v = read(input.water.value as string);
  const water = {
    percent_of_oils: () => mul(mul(v, hundredth), oils),
    concentration: () => div(mul(lye, sub(whole(100n), v)), v),
    ratio: () => mul(lye, v),
  }[input.water.mode]();
  const rest = [oils, lye, water, acid].reduce(add);
  const scent = read(input.fragrance!.percent as string);
  const fragrance =
    input.fragrance!.basis === "oils"
      ? mul(mul(scent, hundredth), oils)
      : div(mul(rest, scent), sub(whole(100n), scent));
  const mean = (value: (fat: (typeof fats)[number]) => string): Fraction =>
    div(fats.map((fat) => mul(fat.weight, read(value(fat)))).reduce(add), oils);
  return {
    naoh,
    koh,
    water,
    fragrance,
    total: add(rest, fragrance),
    concentration: div(mul(lye, whole(100n)), add(lye, water)),
    ratio: div(water, lye),
    iodine: mean(({ oil }) => oil.iodine),
    ins: mean(({ oil }) => oil.ins),
    lauric: mean(({ oil }) => oil.fattyAcids?.lauric ?? "0"),
    linolenic: mean(({ oil }) => oil.fattyAcids?.linolenic ?? "0"),
  };
}

test(`${RECIPES} recipes come out as the exact fractions say`, { timeout: 900_000 }, () => {
  for (let i = 0; i < RECIPES; i++) {
    const input = randomRecipe();
    const calculated = soap(input);
    if (!calculated.ok) throw new Error(JSON.stringify([input, calculated.problems]));
    const all = calculated.result as unknown as Record<string, string>;
    const acids = calculated.result.fattyAcids as Record<string, string>;
    for (const [what, fraction] of Object.entries(expected(input))) {
      const written = all[what] ?? acids[what]!;
      if (!isWritten(written, fraction)) expect.fail(`${what}: ${written} for ${JSON.stringify(input)}`);
    }
  }
});
