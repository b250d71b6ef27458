import type { Dimension } from "@/db/schema";

/**
 * The platform's units. Factors to the base unit of the dimension are exact decimals, by definition:
 * the international pound (1959) is 453.59237 g, the inch 2.54 cm, the US gallon 231 in3, the imperial gallon 4.54609 l.
 * Codes are words a person can read; the database's `unit` table is seeded from here (db/seed/units.ts).
 */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly dimension: Dimension;
  /** How many base units one of it is, as a canonical decimal. */
  readonly factor: string;
};

type Line = readonly [code: string, factor: string, name: string, symbol?: string];

const TABLE: Record<Dimension, readonly Line[]> = {
  mass: [
    ["g", "1", "gram"],
    ["kg", "1000", "kilogram"],
    ["mg", "0.001", "milligram"],
    ["oz", "28.349523125", "ounce"],
    ["lb", "453.59237", "pound"],
    ["ton", "907184.74", "ton (US)"],
    ["tonne", "1000000", "tonne", "t"],
  ],
  volume: [
    ["ml", "1", "millilitre"],
    ["l", "1000", "litre"],
    ["tsp", "4.92892159375", "teaspoon"],
    ["tbsp", "14.78676478125", "tablespoon"],
    ["fl oz", "29.5735295625", "fluid ounce"],
    ["cup", "236.5882365", "cup"],
    ["pint", "473.176473", "pint"],
    ["quart", "946.352946", "quart"],
    ["gallon", "3785.411784", "gallon"],
    ["imp fl oz", "28.4130625", "imperial fluid ounce"],
    ["imp pint", "568.26125", "imperial pint"],
    ["imp gallon", "4546.09", "imperial gallon"],
  ],
  count: [
    ["each", "1", "each"],
    ["pair", "2", "pair"],
    ["dozen", "12", "dozen"],
    ["gross", "144", "gross"],
  ],
  length: [
    ["cm", "1", "centimetre"],
    ["mm", "0.1", "millimetre"],
    ["m", "100", "metre"],
    ["in", "2.54", "inch"],
    ["ft", "30.48", "foot"],
    ["yd", "91.44", "yard"],
  ],
  area: [
    ["cm2", "1", "square centimetre", "cm²"],
    ["m2", "10000", "square metre", "m²"],
    ["in2", "6.4516", "square inch", "in²"],
    ["ft2", "929.0304", "square foot", "ft²"],
  ],
  time: [
    ["s", "1", "second"],
    ["min", "60", "minute"],
    ["h", "3600", "hour"],
    ["day", "86400", "day"],
  ],
};

/** Every platform unit by its code, in the order in which lists show them. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(TABLE).flatMap(([dimension, lines]) =>
    lines.map(([code, factor, name, symbol = code]) => [
      code,
      { code, name, symbol, dimension: dimension as Dimension, factor },
    ]),
  ),
);

const BASE: Record<Dimension, string> = {
  mass: "g",
  volume: "ml",
  count: "each",
  length: "cm",
  area: "cm2",
  time: "s",
};

/** The unit that stock of a dimension is kept in. */
export const baseUnitOf = (dimension: Dimension): string => BASE[dimension];

/** The dimension of a platform unit; undefined for units of an organization's own. */
export const dimensionOf = (unit: string): Dimension | undefined => UNITS.get(unit)?.dimension;

/** What screens write after an amount; an organization's own unit is its own word. */
export const symbolOf = (unit: string): string => UNITS.get(unit)?.symbol ?? unit;
