/** Batches: one production run each, from its frozen plan to lots on the shelf. */
export { addExtra } from "./add-extra";
export { addNote } from "./notes";
export { batchCosts } from "./costs";
export { batchDetail } from "./detail";
export { cancel } from "./cancel";
export { fail } from "./fail";
export { finish } from "./finish";
export { finishDraft } from "./finish-draft";
export { BATCH_STATUSES, listBatches } from "./list";
export { lotGenealogy } from "./genealogy";
export { recordActual } from "./record-actual";
export { reopen } from "./reopen";
export { runningBatches } from "./running";
export { schedule } from "./schedule";
export { start } from "./start";
export { dismissTimer, startTimer, stopTimer } from "./timers";
export { undoExtra } from "./undo-extra";
export type { BatchLineView, BatchLineViews } from "./detail-lines";
