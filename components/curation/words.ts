import { FAMILIES, familyMany, type Family } from "@/server/services/global-library/pure";
import type { EntryState } from "@/server/services/global-library";
import type { State } from "../ui/badge";

/** How curators' pages call what the library calls by names of its own. */

const COUNTED = ["container", "packaging", "consumable"] as const;
export const KINDS = ["ingredient", ...COUNTED] as const;
export type Kind = (typeof KINDS)[number];

export const kindMany = (kind: Kind): string => (kind === "ingredient" ? "Ingredients" : familyMany(kind));
export const kindOne = (kind: Kind): string => (kind === "ingredient" ? "Ingredient" : FAMILIES[kind][0]);

const families = (Object.keys(FAMILIES) as Family[]).map((value) => ({ value, label: familyMany(value) }));

/** All families, for a filter. */
export const FAMILY_OPTIONS = families;
/** What an ingredient may be sorted under. */
export const INGREDIENT_FAMILIES = families.filter(
  ({ value }) => !(COUNTED as readonly string[]).includes(value),
);

export const STATES: Record<EntryState, { label: string; pill: State }> = {
  active: { label: "In the library", pill: "enough" },
  archived: { label: "Archived", pill: "archived" },
  merged: { label: "Merged", pill: "held" },
  curated: { label: "Changed by curators", pill: "draft" },
};

const ACTS: Record<string, string> = {
  "library.addEntry": "added it",
  "library.editEntry": "changed it",
  "library.archiveEntry": "archived it",
  "library.restoreEntry": "restored it",
  "library.mergeEntry": "merged",
  "library.importEntries": "imported it",
};

/** What a curator did, of the entry's own page; a merge says what was merged. */
export const actWord = (command: string): string => ACTS[command] ?? "changed it";

const FIELDS: Record<string, string> = {
  inci: "INCI",
  cas: "CAS number",
  unit: "default unit",
  shelfLifeDays: "shelf life",
  oil: "fat of the soap calculator",
  hlb: "HLB",
  usage: "usual share",
  aliases: "other names",
};

/** A field of the files as a person calls it. */
export const fieldWord = (field: string): string => FIELDS[field] ?? field;
