/** The families of the library in the order in which people look through them: what one entry is, and what many are. */
export const FAMILIES = {
  oil: ["Oil", "Oils"],
  butter: ["Butter", "Butters"],
  wax: ["Wax", "Waxes"],
  fatty_acid: ["Fatty acid", "Fatty acids"],
  essential_oil: ["Essential oil", "Essential oils"],
  fragrance_oil: ["Fragrance oil", "Fragrance oils"],
  alkali: ["Alkali", "Alkalis"],
  acid: ["Acid", "Acids"],
  clay: ["Clay", "Clays"],
  colorant: ["Colorant", "Colorants"],
  botanical: ["Botanical", "Botanicals"],
  surfactant: ["Surfactant", "Surfactants"],
  emulsifier: ["Emulsifier", "Emulsifiers"],
  thickener: ["Thickener", "Thickeners"],
  preservative: ["Preservative", "Preservatives"],
  active: ["Active", "Actives"],
  liquid: ["Liquid", "Liquids"],
  salt: ["Salt", "Salts"],
  sugar: ["Sugar", "Sugars"],
  flour: ["Flour", "Flours"],
  food: ["Food", "Foods"],
  container: ["Container", "Containers"],
  packaging: ["Packaging", "Packaging"],
  consumable: ["Consumable", "Consumables"],
} as const;

export type Family = keyof typeof FAMILIES;

const known = (family: string): family is Family => Object.hasOwn(FAMILIES, family);

/** "Essential oil"; a family that has no word of its own is a plain item. */
export const familyOne = (family: string): string => (known(family) ? FAMILIES[family][0] : "Item");
export const familyMany = (family: string): string => (known(family) ? FAMILIES[family][1] : "Items");

export { containerName } from "./entry-file/container-name";

type Described = {
  name: string;
  family: string;
  inci: string | null;
  cas: string | null;
  density: string | null;
};

/** An entry in one sentence, for search engines: only what is known of it. */
export function descriptionOf({ name, family, inci, cas, density }: Described): string {
  const known = [inci && `INCI ${inci}`, cas && `CAS ${cas}`, density && `density ${density} g/ml`].filter(
    Boolean,
  );
  return `${name}: ${[familyOne(family).toLowerCase(), ...known].join(", ")}.`;
}

/** An entry as structured data (JSON-LD without its context): a defined term of our library. */
export const structuredOf = (entry: Described & { aliases: readonly string[] }): Record<string, unknown> => ({
  "@type": "DefinedTerm",
  name: entry.name,
  description: descriptionOf(entry),
  ...(entry.aliases.length > 0 && { alternateName: entry.aliases }),
  ...(entry.cas && { termCode: entry.cas }),
  inDefinedTermSet: { "@type": "DefinedTermSet", name: "BatchTrack library" },
});
