import { z } from "zod";
import { Quantity } from "@/server/kernel/quantity";
import { FAMILIES, type Family } from "@/server/services/global-library/pure";
import { UNITS } from "@/server/services/unit-conversion/pure";
import { hasCheckDigit } from "./cas";

/** What an ingredient is sorted under; each of the other kinds is a family of its own. */
const ingredientFamily = z
  .enum(Object.keys(FAMILIES) as Family[])
  .exclude(["container", "packaging", "consumable"]);

/** g/ml. What is said to lie outside is a slip of the pen, or leaves so light that no spoon measures them. */
const DENSITY_RANGE = { least: Quantity.of("0.3"), most: Quantity.of("2.5") };

/** A canonical decimal text ("0.91", not "0.910") whose amount holds to a rule. */
const decimal = (rule: (q: Quantity) => boolean, otherwise: string) =>
  z.string().refine((text) => {
    const q = Quantity.parse(text);
    return q !== null && q.toString() === text && rule(q);
  }, `is no canonical decimal ${otherwise}`);
const between = (least: Quantity, most: Quantity) =>
  decimal((q) => q.compare(least) >= 0 && q.compare(most) <= 0, `from ${least} to ${most}`);
const positive = decimal((q) => q.compare(Quantity.zero) > 0, "above 0");
const percent = between(Quantity.zero, Quantity.whole(100));
const runsForward = ({ min, max }: { min: string; max: string }) => {
  const [least, most] = [Quantity.parse(min), Quantity.parse(max)];
  return !least || !most || least.compare(most) <= 0;
};
const words = z.string().regex(/^\S+( \S+)*$/, "has stray spaces");
const unitOf = (dimension?: string) =>
  z.string().refine(
    (code) => {
      const known = UNITS.get(code);
      return known !== undefined && (!dimension || known.dimension === dimension);
    },
    `is no unit${dimension ? ` of ${dimension}` : ""}`,
  );

const common = {
  /** The address of the public page and the handle of drafts and links: it never changes once published. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  aliases: z.array(words).default([]),
  note: words.optional(),
  /** Where the figures come from: an address, or a book or standard by name. */
  sources: z.array(words).default([]),
};

const ingredient = z.strictObject({
  ...common,
  kind: z.literal("ingredient"),
  name: words,
  family: ingredientFamily,
  inci: words.optional(),
  cas: z
    .string()
    .regex(/^\d{2,7}-\d{2}-\d$/)
    .refine(hasCheckDigit, "has a wrong check digit")
    .optional(),
  /** g/ml at room temperature unless the note says otherwise; of powders, as they lie in a level measure. */
  density: between(DENSITY_RANGE.least, DENSITY_RANGE.most).optional(),
  unit: unitOf(),
  shelfLifeDays: z.int().min(1).max(3650).optional(),
  /** The oil of the soap calculator that holds its SAP value, iodine, INS and fatty acids. */
  oil: z.string().optional(),
  hlb: between(Quantity.zero, Quantity.whole(40)).optional(),
  /** Usual share of the whole formula, percent. */
  usage: z.strictObject({ min: percent, max: percent }).refine(runsForward, "runs backwards").optional(),
});

const container = z.strictObject({
  ...common,
  kind: z.literal("container"),
  family: z.literal("container"),
  unit: z.literal("each"),
  /** Brimful or nominal as the trade states it; the name is made from it (container-name.ts). */
  capacity: z.strictObject({ quantity: positive, unit: unitOf("volume") }),
  material: words,
  style: words.optional(),
  type: words,
  colour: words.optional(),
});

const counted = <K extends string>(kind: K) =>
  z.strictObject({ ...common, kind: z.literal(kind), family: z.literal(kind), name: words, unit: unitOf() });

/** One line of a data file. Strict: a misspelt field is an error and not a lost fact. */
export const fileEntry = z.discriminatedUnion("kind", [
  ingredient,
  container,
  counted("packaging"),
  counted("consumable"),
]);

export type FileEntry = z.infer<typeof fileEntry>;
export type IngredientEntry = z.infer<typeof ingredient>;
export type ContainerEntry = z.infer<typeof container> & { name: string };
/** An entry as the platform keeps it: containers have got their generated name. */
export type LibraryEntry = Exclude<FileEntry, { kind: "container" }> | ContainerEntry;
