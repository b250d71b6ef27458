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
export { previewFinish } from "./preview-finish";
export { recordActual } from "./record-actual";
export { reopen } from "./reopen";
export { runningBatches } from "./running";
export { schedule } from "./schedule";
export { start } from "./start";
export { dismissTimer, startTimer, stopTimer } from "./timers";
export { undoExtra } from "./undo-extra";
export type { BatchLineView, BatchLineViews } from "./detail-lines";

type Answer<Q extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Q>>;
export type BatchDetail = Answer<typeof import("./detail").batchDetail>;
export type BatchListRow = Answer<typeof import("./list").listBatches>["rows"][number];
export type FinishDraft = Answer<typeof import("./finish-draft").finishDraft>;
export type RunningBatch = Answer<typeof import("./running").runningBatches>[number];
export type BatchCostRow = Answer<typeof import("./costs").batchCosts>["rows"][number];
export type LotGenealogy = Answer<typeof import("./genealogy").lotGenealogy>;
export type FinishPreview = Answer<typeof import("./preview-finish").previewFinish>;
