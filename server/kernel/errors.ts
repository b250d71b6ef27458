/** The error taxonomy: few kinds, named for the rule. server/web alone turns them into answers. */

export type ErrorKind =
  "invalid" | "not_found" | "forbidden" | "unauthenticated" | "conflict" | "rule" | "limit" | "busy";

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  rule: 422,
  limit: 402,
  busy: 503,
};

/** What opens at the side so that a person can mend the cause and go on. See docs/WALL_OF_DRAWERS_PROTOCOL.md. */
export type DrawerKind =
  | "missing_density"
  | "missing_mapping"
  | "unknown_unit"
  | "item_missing"
  | "container_mismatch"
  | "insufficient_stock"
  | "global_link_suggested"
  | "plan_limit";

export type Drawer = {
  kind: DrawerKind;
  /** Plain facts the drawer's form needs: ids, names, units, amounts as decimal texts. */
  context: Record<string, unknown>;
};

export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly kind: ErrorKind,
    /** Stable, upper-case name of the rule: "INSUFFICIENT_STOCK". */
    readonly code: string,
    /** For people, whole sentences, no ids. */
    message: string,
    readonly drawer?: Drawer,
    /** Plain facts for callers and tests. */
    readonly data?: Record<string, unknown>,
  ) {
    super(message);
    this.name = new.target.name;
    this.status = STATUS[kind];
  }
}

export type FieldProblems = Record<string, string>;

/** Input that does not fit, field by field ("lines.0.quantity" -> sentence). */
export class Invalid extends AppError {
  constructor(
    readonly fields: FieldProblems,
    message = "Some fields need another look.",
  ) {
    super("invalid", "INVALID", message);
  }
}

/** A foreign, a random and a deleted id answer alike. */
export class NotFound extends AppError {
  constructor(what = "That") {
    super("not_found", "NOT_FOUND", `${what} could not be found.`);
  }
}

/** Told before anything is looked up, so that it says nothing about what exists. */
export class Forbidden extends AppError {
  constructor(readonly permission: string) {
    super(
      "forbidden",
      "FORBIDDEN",
      "You do not have permission to do this. Ask the owner of your organization.",
    );
  }
}

export class Unauthenticated extends AppError {
  constructor() {
    super("unauthenticated", "UNAUTHENTICATED", "Please sign in.");
  }
}

/** Somebody else was first, or the same command id came with other input. */
export class Conflict extends AppError {
  constructor(code: string, message: string, data?: Record<string, unknown>) {
    super("conflict", code, message, undefined, data);
  }
}

/** A rule of the domain refuses. Each rule has its subclass, beside the service that owns it. */
export class RuleError extends AppError {
  constructor(code: string, message: string, drawer?: Drawer, data?: Record<string, unknown>) {
    super("rule", code, message, drawer, data);
  }
}

/** An amount, or a sum of amounts, that is greater than any column holds. */
export class OutOfRange extends RuleError {
  constructor() {
    super("OUT_OF_RANGE", "That is more than we can keep. Nothing was changed.");
  }
}

/** The organization's plan does not reach this far. */
export class PlanLimit extends AppError {
  constructor(code: string, message: string, data?: Record<string, unknown>) {
    super("limit", code, message, { kind: "plan_limit", context: data ?? {} }, data);
  }
}

export class Busy extends AppError {
  constructor(message = "We are busy right now. Nothing was changed; please try again in a moment.") {
    super("busy", "BUSY", message);
  }
}
