/** What siblings may ask of batches inside a transaction: no permission and no record of their own. */
export { contentsOf, type Content } from "./contents";
export { currentOutputs } from "./outputs";
export { recordOf, type BatchRecord } from "./record";
export type { BatchLineView } from "./detail-lines";
