import type { Dimension } from "@/db/schema";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";
import type { MovementKind } from "./kinds";
import type { Chosen } from "./shelf";

/** The document an adjustment belongs to, with the name people know it by. */
export type Reference = { type: string; id: string; label: string };

/** An amount as a person said it, kept beside the base amount. */
export type Entered = { quantity: Quantity; unit: string };

/** What every adjustment says about itself. */
export type Act = {
  kind: MovementKind;
  reference?: Reference;
  reason?: string;
  note?: string;
  /** Since when it holds; now unless given. Refused in the future and up to the organization's lock date. */
  effectiveAt?: Date;
  /** The batch whose cost or output the lines are part of. */
  batchId?: string;
};

/** What the base amount was reckoned in, before anything was locked: refused where the item is measured otherwise by now. */
export type Reckoned = { dimension?: Dimension };

export type Taking = Reckoned & {
  itemId: string;
  /** In the item's base unit. */
  quantity: Quantity;
  entered: Entered;
  /** Chosen by hand, in place of the oldest first; their sum is `quantity`. Needs a reason. */
  lots?: readonly Chosen[];
};

export type Receipt = Reckoned & {
  itemId: string;
  /** In the item's base unit. */
  quantity: Quantity;
  /** Of the whole lot. */
  cost: Money;
  entered: Entered;
  supplier?: string;
  supplierLot?: string;
  /** Null: keeps for ever. Left out: received day + the item's shelf life. */
  expirationDate?: string | null;
  /** What people call the lot; made from the adjustment's code unless given. */
  fifoCode?: string;
};

export type PostedLine = {
  /** Index of the taking, receipt or line that it belongs to. */
  line: number;
  itemId: string;
  /** Null for an untracked item. */
  lotId: string | null;
  fifoCode: string | null;
  /** Never negative; whether it came or went is said by the act. */
  quantity: Quantity;
  cost: Money;
  remainingAfter: Quantity | null;
};

export type Posted = {
  adjustmentId: string;
  code: string;
  /** Sum of the lines' costs, each without its sign. */
  cost: Money;
  lines: PostedLine[];
};
