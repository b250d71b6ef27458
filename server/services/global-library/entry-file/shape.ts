import { z } from "zod";
import { Quantity } from "@/server/kernel/quantity";
import { OILS } from "@/server/services/public-tools/pure";
import { UNITS } from "@/server/services/unit-conversion/pure";
import { FAMILIES, type Family } from "../pure";
import { hasCheckDigit } from "./cas";

/**
 * One entry as the data files, imports and exports write it (docs/GLOBAL_ITEM_JSON_STRUCTURE.md): the rules that seeds and
 * curators share. What it says of a mistake is said to curators as it stands.
 */

/** What an ingredient is sorted under; each of the other kinds is a family of its own. */
const ingredientFamily = z
  .enum(Object.keys(FAMILIES) as Family[], "Choose a family.")
  .exclude(["container", "packaging", "consumable"]);

/** g/ml. What is said to lie outside is a slip of the pen, or leaves so light that no spoon measures them. */
const DENSITY_RANGE = { least: Quantity.of("0.3"), most: Quantity.of("2.5") };

const missingOrBare = (input: unknown, wanted: string) =>
  input === undefined ? `Enter ${wanted}.` : `Write ${wanted} in quotes, like "0.91".`;

/** A canonical decimal text ("0.91", not "0.910") whose amount holds to a rule. */
const decimal = (rule: (q: Quantity) => boolean, wanted: string) =>
  z.string({ error: ({ input }) => missingOrBare(input, wanted) }).refine((text) => {
    const q = Quantity.parse(text);
    return q !== null && q.toString() === text && rule(q);
  }, `Enter ${wanted} as a plain decimal, without zeros at its end.`);
const between = (least: Quantity, most: Quantity) =>
  decimal((q) => q.compare(least) >= 0 && q.compare(most) <= 0, `a number from ${least} to ${most}`);
const positive = decimal((q) => q.compare(Quantity.zero) > 0, "a number above 0");
const percent = between(Quantity.zero, Quantity.whole(100));
const runsForward = ({ min, max }: { min: string; max: string }) => {
  const [least, most] = [Quantity.parse(min), Quantity.parse(max)];
  return !least || !most || least.compare(most) <= 0;
};
/** One line, as long as the longest of its kind may be. */
const words = (max: number) =>
  z
    .string("Fill this in.")
    .max(max, `At most ${max} characters.`)
    .regex(/^\S+( \S+)*$/, "Fill this in, with single spaces between words.");
const unitOf = (dimension?: string) =>
  z.string("Choose a unit.").refine(
    (code) => {
      const known = UNITS.get(code);
      return known !== undefined && (!dimension || known.dimension === dimension);
    },
    `Choose a unit${dimension ? ` of ${dimension}` : ""}.`,
  );

const common = {
  /** The address of the public page and the handle of drafts and links: it never changes once published. */
  slug: z
    .string("Fill this in.")
    .max(100, "At most 100 characters.")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, figures and single hyphens."),
  aliases: z.array(words(200)).max(100, "At most 100 other names.").default([]),
  note: words(2_000).optional(),
  /** Where the figures come from: an address, or a book or standard by name. */
  sources: z.array(words(1_000)).max(50, "At most 50 sources.").default([]),
};

const ingredient = z.strictObject({
  ...common,
  kind: z.literal("ingredient"),
  name: words(200),
  family: ingredientFamily,
  inci: words(500).optional(),
  cas: z
    .string()
    .regex(/^\d{2,7}-\d{2}-\d$/, "Enter a CAS number like 8001-25-0.")
    .refine(hasCheckDigit, "The check digit of this CAS number is wrong: one of its figures is mistyped.")
    .optional(),
  /** g/ml at room temperature unless the note says otherwise; of powders, as they lie in a level measure. */
  density: between(DENSITY_RANGE.least, DENSITY_RANGE.most).optional(),
  unit: unitOf(),
  shelfLifeDays: z
    .int("Enter whole days.")
    .min(1, "Enter 1 day or more.")
    .max(3650, "At most 3650 days.")
    .optional(),
  /** The oil of the soap calculator that holds its SAP value, iodine, INS and fatty acids. */
  oil: z
    .string()
    .refine((key) => OILS.has(key), "The soap calculator knows no such fat.")
    .optional(),
  hlb: between(Quantity.zero, Quantity.whole(40)).optional(),
  /** Usual share of the whole formula, percent. */
  usage: z
    .strictObject({ min: percent, max: percent })
    .refine(runsForward, { error: "The least is more than the most.", path: ["max"] })
    .optional(),
});

const container = z.strictObject({
  ...common,
  kind: z.literal("container"),
  family: z.literal("container"),
  unit: z.literal("each"),
  /** Brimful or nominal as the trade states it; the name is made from it (container-name.ts). */
  capacity: z.strictObject({ quantity: positive, unit: unitOf("volume") }),
  material: words(60),
  style: words(60).optional(),
  type: words(60),
  colour: words(60).optional(),
});

const counted = <K extends string>(kind: K) =>
  z.strictObject({
    ...common,
    kind: z.literal(kind),
    family: z.literal(kind),
    name: words(200),
    unit: unitOf(),
  });

/** Strict: a misspelt field is an error and not a lost fact. */
export const fileEntry = z.discriminatedUnion(
  "kind",
  [ingredient, container, counted("packaging"), counted("consumable")],
  "Choose one of the kinds ingredient, container, packaging, consumable.",
);

export type FileEntry = z.infer<typeof fileEntry>;
export type IngredientEntry = z.infer<typeof ingredient>;
type Container = z.infer<typeof container>;
export type ContainerEntry = Container & { name: string };
/** An entry that has its name: that of a container is made from its attributes. */
export type NamedEntry = Exclude<FileEntry, Container> | ContainerEntry;
