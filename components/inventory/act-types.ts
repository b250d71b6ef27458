import type { itemOptions } from "@/server/services/inventory";
import type {
  itemShelf,
  previewRecount,
  previewRestock,
  previewUse,
  previewWriteOff,
  recount,
  recountMany,
  restock,
  undo,
  use,
} from "@/server/services/inventory-adjustment";
import type { Outcome } from "@/server/web/outcome";

type Answer<F extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;
export type Act<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;
type AskOf<F extends (ctx: never, input: never) => Promise<unknown>> = (
  input: Parameters<F>[1],
) => Promise<Outcome<Answer<F>>>;

export type Shelf = Answer<typeof itemShelf>;
export type Lot = Shelf["lots"][number];
export type ItemOption = Answer<typeof itemOptions>[number];

export type Restock = Act<Answer<typeof restock>>;
/** Use and write-off alike. */
export type TakeAct = Act<Answer<typeof use>>;
export type Recount = Act<Answer<typeof recount>>;
export type RecountMany = Act<Answer<typeof recountMany>>;
export type Undo = Act<Answer<typeof undo>>;

export type PreviewRestock = AskOf<typeof previewRestock>;
export type PreviewUse = AskOf<typeof previewUse>;
export type PreviewWriteOff = AskOf<typeof previewWriteOff>;
export type PreviewRecount = AskOf<typeof previewRecount>;
export type TakingView = Answer<typeof previewUse>;
export type RecountView = Answer<typeof previewRecount>;
export type FindItems = AskOf<typeof itemOptions>;
