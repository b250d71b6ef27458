import type { Tx } from "@/server/kernel/context";
import * as fifo from "@/server/services/fifo/steps";
import type { Act, Credit, Posted, Receipt, Reference, Taking } from "@/server/services/fifo/steps";

/**
 * How siblings change stock inside a command of theirs: the one door. Quantities are in the item's base unit; nothing
 * here asks a permission or writes an audit record, the outermost command does.
 */
export {
  available,
  InsufficientStock,
  previewTaking,
  type Chosen,
  type MovementKind,
  type Shelf,
  type ShelfLot,
} from "@/server/services/fifo/pure";
export type { Entered, Posted, PostedLine, Receipt, Reference, Taking } from "@/server/services/fifo/steps";

/** Gives new items their row of stock. Called by inventory when an item is made. */
export const openShelf = fifo.openShelf;

/**
 * Takes stock, all or nothing, oldest usable lots first (or those chosen by hand, with a reason).
 * Throws InsufficientStock (every short item, with its drawer), NotFound, LotExpired, WholeNumbersOnly, PeriodLocked, Invalid.
 */
export const deduct = (ctx: Tx, act: Act & { takings: readonly Taking[] }): Promise<Posted> =>
  fifo.deduct(ctx, act, act.takings);

/** Puts lots on the shelf, one a receipt, in one adjustment. Throws NotFound, WholeNumbersOnly, PeriodLocked, Invalid. */
export const receive = (ctx: Tx, act: Act & { receipts: readonly Receipt[] }): Promise<Posted> =>
  fifo.receive(ctx, act, act.receipts);

/**
 * Undoes an adjustment, once; every line goes back to its lot at the cost it left with. The reversal belongs to the
 * same document unless another `reference` is given. Throws NotFound, AlreadyUndone, CannotUndo.
 */
export const reverse = (
  ctx: Tx,
  adjustmentId: string,
  why: { reason: string; note?: string; reference?: Reference },
): Promise<Posted> => fifo.reverse(ctx, adjustmentId, why);

/**
 * Puts back whatever a document took that is still out (a cancelled batch); what was given back before stays as it is.
 * Answers the reversals; none where nothing is out. The caller holds the document's row: what takes for it meanwhile
 * would be missed.
 */
export const reverseAll = (
  ctx: Tx,
  { reference }: { reference: Reference },
  reason: string,
): Promise<Posted[]> => fifo.reverseAll(ctx, reference, { reason });

/**
 * Gives back part of what an adjustment took, home to its lots at the very cost it left with: by movement, or by item
 * (what was taken last goes home first). Throws NotFound, NotSoMuchOut, CannotUndo, PeriodLocked, Invalid.
 */
export const giveBack = (
  ctx: Tx,
  act: Act & { adjustmentId: string; lines: readonly Credit[] },
): Promise<Posted> => fifo.giveBack(ctx, act, act.lines);

/** Which entries can be undone by themselves, for lists of movements; and by what they were undone. */
export { undoingsOf, whyNotUndoable } from "./undoable";

/** What is on these items' shelves: for previews, stock checks and plans; nothing is locked. */
export const shelvesOf = fifo.shelvesOf;
