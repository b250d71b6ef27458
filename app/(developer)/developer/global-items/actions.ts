"use server";

import * as library from "@/server/services/global-library";
import { consoleAction, consoleAsk } from "@/server/web/console";

export const addEntry = consoleAction(library.addEntry, {
  message: ({ name }) => `${name} is in the library.`,
});
export const editEntry = consoleAction(library.editEntry, {
  message: ({ name, changed }) => (changed ? `${name} is saved.` : `${name} said all of that already.`),
});
export const archiveEntry = consoleAction(library.archiveEntry, {
  message: ({ name }) => `${name} is archived.`,
});
export const restoreEntry = consoleAction(library.restoreEntry, {
  message: ({ name }) => `${name} is back.`,
});
export const mergeEntry = consoleAction(library.mergeEntry, {
  message: ({ name, into }) => `${name} leads to ${into.name} now.`,
  redirect: ({ into }) => `/developer/global-items/${into.slug}`,
});
export const importEntries = consoleAction(library.importEntries, {
  message: ({ added, changed, restored }) =>
    added + changed + restored === 0
      ? "Nothing had to be changed."
      : `Imported: ${added} new, ${changed + restored} changed.`,
});

export const previewImport = consoleAsk(library.previewImport);
