import { Conflict, RuleError } from "@/server/kernel/errors";

/** What batches refuse, each rule with its name. */

/** Somebody was first: finish, cancel and fail exclude one another. `data` says what happened, by whom and when. */
export class BatchState extends Conflict {
  constructor(message: string, data: { status: string; by: string | null; at: string | null }) {
    super("BATCH_STATE", message, data);
  }
}

/** A planned line could not be converted when it was planned; it can be left out, or planned again. */
export class PlanOutdated extends Conflict {
  constructor(itemName: string) {
    super(
      "PLAN_OUTDATED",
      `${itemName} can be converted now, but its amount is not in this plan. Plan again, or leave it out.`,
    );
  }
}

export class ContainersAtFinish extends RuleError {
  constructor(itemName: string) {
    super("CONTAINERS_AT_FINISH", `${itemName} is counted when the batch is finished.`);
  }
}

export class NothingToUndo extends RuleError {
  constructor(itemName: string) {
    super("NOTHING_TO_UNDO", `${itemName} has been put back already.`);
  }
}

export class OutputsUsed extends RuleError {
  constructor(codes: string[]) {
    super(
      "OUTPUTS_USED",
      `Some of what this batch made has left the shelf (${codes.join(", ")}), so it cannot be opened again.`,
      undefined,
      { codes },
    );
  }
}

export class NotCounted extends RuleError {
  constructor(itemName: string) {
    super("NOT_COUNTED", `${itemName} is not a thing that is counted. Add it as an extra instead.`);
  }
}

export class OutputNotTracked extends RuleError {
  constructor(itemName: string) {
    super(
      "OUTPUT_NOT_TRACKED",
      `${itemName} is not tracked, so nothing can be put on its shelf. Switch tracking on first.`,
    );
  }
}
