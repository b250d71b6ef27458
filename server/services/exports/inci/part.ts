import type { Ratio } from "@/server/kernel/exact";

/** One thing of a formula, as an ingredient list knows it. */
export type Part = {
  itemId: string;
  /** What the workshop calls it. */
  name: string;
  /** Its INCI name, where the library has one for it. */
  inci: string | null;
  /** What the library calls its kind ("oil", "alkali", "colorant"); null where it is in no library. */
  family: string | null;
  /** The slug of its entry of the library: by it the alkalis and acids are known. */
  slug: string | null;
  /** The fat of the soap calculator that it is, where it is one. */
  oilKey: string | null;
  isColorant: boolean;
  /** Of a liquid in the place of water: how much of it is acetic acid, of one, where that was said. */
  acidity?: Ratio;
  grams: Ratio;
};

/** A name of an ingredient list with what it weighs. */
export type Listed = { name: string; grams: Ratio; isColorant: boolean };

export const nameOf = ({ inci, name }: Pick<Part, "inci" | "name">): string => inci ?? name;

export const listed = (part: Part, grams: Ratio = part.grams): Listed => ({
  name: nameOf(part),
  grams,
  isColorant: part.isColorant,
});
