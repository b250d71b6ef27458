/** The curated library of the platform: what anybody may look up, what items may be linked to, and what curators do with it. */
export { entryBySlug } from "./entry";
export { libraryFamilies } from "./families";
export { inciNames } from "./inci-names";
export { oilKeys } from "./oil-keys";
export { searchLibrary } from "./search";
export type { LibraryEntry, ListedEntry } from "./shown";

export { addEntry } from "./curate/add";
export { archiveEntry, restoreEntry } from "./curate/archive";
export { editEntry } from "./curate/edit";
export { exportEntries } from "./curate/export";
export { importEntries, LONGEST_IMPORT, previewImport } from "./curate/import";
export type { ImportLine } from "./curate/import-plan";
export { countEntries, listEntries } from "./curate/list";
export { mergeEntry } from "./curate/merge";
export { mergeTargets } from "./curate/merge-targets";
export { openEntry, type OpenEntry } from "./curate/open-entry";
export { ENTRY_STATES, type EntryState } from "./curate/which";
