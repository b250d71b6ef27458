import { Conflict, RuleError } from "@/server/kernel/errors";
import { shownAmount, shownAmounts, withUnit } from "@/server/kernel/shown";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import type { SetAside } from "./set-aside";

/** One item of which there is too little; amounts in `unit`, as decimal texts. */
export type Short = {
  itemId: string;
  itemName: string;
  /** The lot, where one was chosen by hand. */
  fifoCode?: string;
  unit: string;
  needed: string;
  available: string;
  missing: string;
  /** What stands there besides, in lots that nobody takes without choosing them. */
  setAside?: { quantity: string; as: SetAside["as"] };
  /** A product: more of it is made, not bought. */
  isMade?: true;
};

/** All or nothing: says per item how much is wanted, there and missing; nothing was changed. */
export class InsufficientStock extends RuleError {
  constructor(items: Short[], locale: string) {
    const sentences = items.map((i) => sentenceOf(i, locale));
    const bought = items.filter((i) => !i.isMade);
    super(
      "INSUFFICIENT_STOCK",
      `There is not enough. ${sentences.join(" ")}`,
      bought.length > 0 ? { kind: "insufficient_stock", context: { items: bought } } : undefined,
      { items },
    );
  }
}

function sentenceOf(short: Short, locale: string): string {
  const { itemName, fifoCode, needed, available, missing, setAside } = short;
  const [wanted, there, lacking] = shownAmounts([needed, available, missing], locale).map((shown) =>
    withUnit(shown, symbolOf(short.unit)),
  );
  const more = setAside && withUnit(shownAmount(setAside.quantity, locale), symbolOf(short.unit));
  return [
    `${itemName}${fifoCode ? `, lot ${fifoCode}` : ""}: ${wanted} needed, ${there} there, ${lacking} missing.`,
    ...(setAside ? [`${more} more stand in lots that are ${setAside.as}.`] : []),
  ].join(" ");
}

/** Back-dating reaches to the day after the organization's lock date. */
export class PeriodLocked extends RuleError {
  constructor(lockDate: string) {
    super(
      "PERIOD_LOCKED",
      `Everything up to and including ${lockDate} is closed. Choose a later day, or ask the owner to move the lock date.`,
      undefined,
      { lockDate },
    );
  }
}

/** An item that never runs out has no lots. */
export class TrackingOff extends RuleError {
  constructor(itemName: string) {
    super(
      "TRACKING_OFF",
      `${itemName} is not tracked: it never runs out and has no lots. Switch tracking on first.`,
    );
  }
}

/** Jars, wrappers and products are counted, never cut. */
export class WholeNumbersOnly extends RuleError {
  constructor(itemName: string) {
    super("WHOLE_NUMBERS_ONLY", `${itemName} is counted in whole pieces.`);
  }
}

/** An amount was converted before the item was changed from weight to volume, say: it means nothing any more. */
export class Remeasured extends Conflict {
  constructor(itemName: string) {
    super(
      "REMEASURED",
      `${itemName} has been changed to another kind of unit since. Nothing was recorded; please enter this again.`,
    );
  }
}

export class ItemArchived extends RuleError {
  constructor(itemName: string) {
    super("ITEM_ARCHIVED", `${itemName} is archived. Restore it first.`);
  }
}

/** Past their day lots leave as expired, trash, failed quality or by a recount, never by quiet use. */
export class LotExpired extends RuleError {
  constructor(fifoCode: string, expirationDate: string | null) {
    super(
      "LOT_EXPIRED",
      `Lot ${fifoCode} expired${expirationDate ? ` on ${expirationDate}` : ""}. Write it off, or correct the count.`,
      undefined,
      { fifoCode, expirationDate },
    );
  }
}

/** A reversal, a return or a re-costing that the lots no longer allow; the sentence says what stands in the way. */
export class CannotUndo extends RuleError {
  constructor(message: string, data?: Record<string, unknown>) {
    super("CANNOT_UNDO", message, undefined, data);
  }
}

export class AlreadyUndone extends Conflict {
  constructor(code: string) {
    super("ALREADY_UNDONE", `${code} has already been undone.`);
  }
}

/** More is to be given back than is still out. */
export class NotSoMuchOut extends RuleError {
  constructor(itemName: string, out: string) {
    super("NOT_SO_MUCH_OUT", `Of ${itemName} only ${out} can still be given back.`, undefined, { out });
  }
}

export class HoldRefused extends RuleError {
  constructor(message: string) {
    super("HOLD_REFUSED", message);
  }
}
