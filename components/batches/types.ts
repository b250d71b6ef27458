import type * as batches from "@/server/services/batches";
import type { Outcome } from "@/server/web/outcome";

type Answer<F extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;
export type Act<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;
export type AskOf<F extends (ctx: never, input: never) => Promise<unknown>> = (
  input: Parameters<F>[1],
) => Promise<Outcome<Answer<F>>>;

export type {
  BatchDetail,
  BatchLineView,
  FinishDraft,
  FinishPreview,
  LotGenealogy,
} from "@/server/services/batches";

export type Nothing = Act<void>;
export type StartBatch = Act<Answer<typeof batches.start>>;
export type RecordActual = Act<Answer<typeof batches.recordActual>>;
export type AddExtra = Act<Answer<typeof batches.addExtra>>;
export type UndoExtra = Act<Answer<typeof batches.undoExtra>>;
export type AddNote = Act<Answer<typeof batches.addNote>>;
export type StartTimer = Act<Answer<typeof batches.startTimer>>;
export type StopTimer = Act<Answer<typeof batches.stopTimer>>;
export type Finish = Act<Answer<typeof batches.finish>>;
export type Reopen = Act<Answer<typeof batches.reopen>>;
export type PreviewFinish = AskOf<typeof batches.previewFinish>;

/** What this person may do to a batch in the state it is in. */
export type BatchMay = {
  edit: boolean;
  start: boolean;
  finish: boolean;
  cancel: boolean;
  fail: boolean;
  timers: boolean;
};
