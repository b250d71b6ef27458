"use server";

import * as batches from "@/server/services/batches";
import { action, ask } from "@/server/web/action";

export const startPlanned = action(batches.start, { message: ({ label }) => `${label} is running.` });
export const recordActual = action(batches.recordActual, { message: () => "Weighed in." });
export const addExtra = action(batches.addExtra, { message: () => "The extra is recorded." });
export const undoExtra = action(batches.undoExtra, { message: () => "It is back in its lots." });
export const addNote = action(batches.addNote);
export const startTimer = action(batches.startTimer);
export const stopTimer = action(batches.stopTimer);
export const dismissTimer = action(batches.dismissTimer);
export const finishBatch = action(batches.finish, {
  message: ({ label, lots }) =>
    lots.length === 1 ? `${label} is on the shelf.` : `${label} is on the shelf as ${lots.length} lots.`,
});
export const reopenBatch = action(batches.reopen, { message: () => "The batch is in progress again." });
export const cancelBatch = action(batches.cancel, {
  message: () => "The batch is cancelled. What it took is back in its lots.",
});
export const failBatch = action(batches.fail, { message: () => "The batch is marked as failed." });

export const previewFinish = ask(batches.previewFinish);
