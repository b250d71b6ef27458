"use server";

import {
  archiveItem as archiveItemCommand,
  createItem as createItemCommand,
  editItem as editItemCommand,
  itemOptions,
  linkItem as linkItemCommand,
  linkSuggestions as linkSuggestionsQuery,
  restoreItem as restoreItemCommand,
  saveEntries as saveEntriesCommand,
  saveEntry as saveEntryCommand,
  setCategory as setCategoryCommand,
  unlinkItem as unlinkItemCommand,
} from "@/server/services/inventory";
import * as adjustment from "@/server/services/inventory-adjustment";
import { action, ask } from "@/server/web/action";

export const createItem = action(createItemCommand, { message: ({ name }) => `${name} is on your list.` });
export const editItem = action(editItemCommand, { message: ({ name }) => `${name} is saved.` });
export const archiveItem = action(archiveItemCommand, { message: ({ name }) => `${name} is archived.` });
export const restoreItem = action(restoreItemCommand, { message: ({ name }) => `${name} is back.` });
export const setCategory = action(setCategoryCommand, {
  message: ({ changed }) => (changed === 1 ? "One item moved." : `${changed} items moved.`),
});
export const linkItem = action(linkItemCommand, {
  message: ({ name, entry }) => `${name} is linked to ${entry} of the library.`,
});
export const unlinkItem = action(unlinkItemCommand, {
  message: ({ name }) => `${name} is no longer linked to the library.`,
});
export const saveEntry = action(saveEntryCommand, {
  message: ({ name, added }) => (added ? `${name} is on your list.` : `${name} was on your list already.`),
});
export const saveEntries = action(saveEntriesCommand, {
  message: ({ items }) =>
    items.length === 1 ? `${items[0]!.name} is on your list.` : `${items.length} items are on your list.`,
});

export const restock = action(adjustment.restock, {
  message: ({ fifoCode }) => `Lot ${fifoCode} is on the shelf.`,
});
export const use = action(adjustment.use, { message: ({ code }) => `Recorded as ${code}.` });
export const writeOff = action(adjustment.writeOff, { message: ({ code }) => `Written off as ${code}.` });
export const writeOffMany = action(adjustment.writeOffMany, {
  message: ({ code }) => `Written off as ${code}.`,
});
export const recount = action(adjustment.recount, {
  message: ({ posted }) =>
    posted ? `Recorded as ${posted.code}.` : "The count agrees with the books. Nothing changed.",
});
export const recountMany = action(adjustment.recountMany, {
  message: ({ posted }) =>
    posted ? `Recorded as ${posted.code}.` : "All counts agree with the books. Nothing changed.",
});
export const undo = action(adjustment.undo, { message: ({ undid }) => `${undid} is undone.` });
export const overrideCost = action(adjustment.overrideCost, {
  message: ({ code }) => `The cost is changed (${code}).`,
});
export const holdLot = action(adjustment.hold, {
  message: ({ fifoCode }) => `Lot ${fifoCode} is set aside.`,
});
export const releaseLot = action(adjustment.release, {
  message: ({ fifoCode }) => `Lot ${fifoCode} may be used again.`,
});
export const setTracking = action(adjustment.setTracking, {
  message: ({ isTracked }) => (isTracked ? "It is counted from now on." : "It never runs out from now on."),
});

export const findItems = ask(itemOptions);
export const linkSuggestions = ask(linkSuggestionsQuery);
export const previewRestock = ask(adjustment.previewRestock);
export const previewUse = ask(adjustment.previewUse);
export const previewWriteOff = ask(adjustment.previewWriteOff);
export const previewRecount = ask(adjustment.previewRecount);
