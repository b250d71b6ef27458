/** The curated library of the platform: what anybody may look up, and what items may be linked to. */
export { entryBySlug } from "./entry";
export { libraryFamilies } from "./families";
export { searchLibrary } from "./search";
export type { LibraryEntry, ListedEntry } from "./shown";
