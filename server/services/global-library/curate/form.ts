import { z } from "zod";
import { LIBRARY_KINDS, type LibraryKind } from "@/db/schema";
import { fields, optional } from "@/server/kernel/fields";
import { visible } from "@/server/kernel/legible";
import type { Quantity } from "@/server/kernel/quantity";
import { plainWords } from "../words";
import { containerName } from "../entry-file/container-name";

/** An entry as a form sends it: every field as the files call it, lists as lines. The rules are those of the files (read.ts). */

const line = optional(z.string().overwrite(visible).max(2_000));
const lines = z.string().overwrite(visible).max(40_000, "That is too long.").default("");

export const kindField = z.enum(LIBRARY_KINDS, "Choose a kind.");
export const slugField = z.string({ error: "Choose one." }).max(200);

export const entryForm = z.strictObject({
  name: line,
  family: line,
  inci: line,
  cas: line,
  /** g/ml. */
  density: optional(fields.factor),
  unit: line,
  shelfLifeDays: optional(fields.days),
  oil: line,
  hlb: optional(fields.quantityOrZero),
  /** Percent of the whole formula. */
  usage: z.strictObject({ min: optional(fields.percent), max: optional(fields.percent) }).optional(),
  capacity: z.strictObject({ quantity: optional(fields.factor), unit: line }).optional(),
  material: line,
  style: line,
  type: line,
  colour: line,
  aliases: lines,
  note: line,
  sources: lines,
});

type Form = z.output<typeof entryForm>;

/** What the form says in the shape of a file: what was left blank is not there. */
export function givenEntry(slug: string, kind: LibraryKind, said: Form): Record<string, unknown> {
  const { usage, capacity } = said;
  const single = kind === "ingredient" ? said.family : kind;
  return withoutBlanks({
    slug,
    kind,
    name: plain(said.name),
    family: single,
    inci: plain(said.inci),
    cas: plain(said.cas),
    density: said.density?.toString(),
    unit: kind === "container" ? "each" : said.unit,
    shelfLifeDays: said.shelfLifeDays,
    oil: said.oil,
    hlb: said.hlb?.toString(),
    usage: usage && both({ min: usage.min, max: usage.max }),
    capacity: capacity && both({ quantity: capacity.quantity, unit: capacity.unit }),
    material: plain(said.material),
    style: plain(said.style),
    type: plain(said.type),
    colour: plain(said.colour),
    aliases: linesOf(said.aliases),
    note: plain(said.note),
    sources: linesOf(said.sources),
  });
}

/** "Palm kernel oil" has its page at "palm-kernel-oil"; a container gets it from the name that is made for it. */
export function slugFor(kind: LibraryKind, said: Form): string {
  const { material = "", type = "", style, colour, capacity } = said;
  const size = { quantity: capacity?.quantity?.toString() ?? "", unit: capacity?.unit ?? "" };
  const name =
    kind === "container"
      ? containerName({ colour, style, material, type, capacity: size })
      : (said.name ?? "");
  // Without a name there is no address either, and the name is what is asked for.
  return plainWords(name).join("-").slice(0, 90).replace(/-$/, "") || "entry";
}

const plain = (text: string | undefined) => text?.trim().replace(/\s+/gu, " ");

const linesOf = (text: string): string[] =>
  text.split("\n").flatMap((one) => {
    const said = plain(one);
    return said ? [said] : [];
  });

/** Two fields that are one fact: nothing where both are blank, and what is missing of a half is said at its field. */
function both(parts: Record<string, Quantity | string | undefined>) {
  const said = Object.entries(parts).flatMap(([key, part]) =>
    part === undefined ? [] : [[key, part.toString()] as const],
  );
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

const withoutBlanks = (entry: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value !== ""));
