/**
 * Every way in which stock changes, with the prefix of the code that people see. Written into the documents from here
 * (docs/INVENTORY_EVENTS_TERMINOLOGY.md). Codes: prefix, a dash, six letters and figures; unique per organization.
 */
export const MOVEMENT_KINDS = {
  restock: { prefix: "LOT", label: "Restock" },
  produced: { prefix: "LOT", label: "Made" },
  use: { prefix: "USE", label: "Use" },
  batch: { prefix: "BCH", label: "Batch" },
  sale: { prefix: "SLD", label: "Sale" },
  spoil: { prefix: "SPL", label: "Spoiled" },
  trash: { prefix: "TRS", label: "Thrown away" },
  expired: { prefix: "EXP", label: "Expired" },
  damaged: { prefix: "DMG", label: "Damaged" },
  quality_fail: { prefix: "QFL", label: "Failed quality check" },
  recount: { prefix: "RCN", label: "Recount" },
  sample: { prefix: "SMP", label: "Sample" },
  tester: { prefix: "TST", label: "Tester" },
  gift: { prefix: "GFT", label: "Gift" },
  returned: { prefix: "RTN", label: "Returned" },
  refunded: { prefix: "REF", label: "Refunded" },
  cost_override: { prefix: "CST", label: "Cost changed" },
  reversal: { prefix: "REV", label: "Undone" },
  tracking: { prefix: "EVT", label: "Tracking switched" },
  other: { prefix: "EVT", label: "Other" },
} as const satisfies Record<string, { prefix: string; label: string }>;

export type MovementKind = keyof typeof MOVEMENT_KINDS;

export const movementKinds = Object.keys(MOVEMENT_KINDS) as MovementKind[];

const isMovementKind = (text: string): text is MovementKind => Object.hasOwn(MOVEMENT_KINDS, text);

/** What the codes of such adjustments begin with: "LOT". */
export const prefixOf = (kind: MovementKind): string => MOVEMENT_KINDS[kind].prefix;

/** For screens: "Restock"; a kind that an older version wrote is shown as it was written. */
export const labelOfKind = (kind: string): string =>
  isMovementKind(kind) ? MOVEMENT_KINDS[kind].label : kind;

/** What a person may call a use. */
export const USE_KINDS = ["use", "sample", "tester", "gift", "other"] as const satisfies MovementKind[];

/** What a person may call a loss. */
export const WRITE_OFF_KINDS = [
  "spoil",
  "trash",
  "expired",
  "damaged",
  "quality_fail",
] as const satisfies MovementKind[];

const TAKES_EXPIRED = new Set<MovementKind>([
  "expired",
  "trash",
  "quality_fail",
  "recount",
  "tracking",
  "reversal",
]);

/** Lots past their day leave only by these: an expired lot is not used up quietly. */
export const mayTakeExpired = (kind: MovementKind): boolean => TAKES_EXPIRED.has(kind);
