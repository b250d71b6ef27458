import { Conflict, RuleError } from "@/server/kernel/errors";

/** Somebody else saved the entry since this form was opened. */
export class EntryChanged extends Conflict {
  constructor(name: string, by: string) {
    super("ENTRY_CHANGED", `${by} changed ${name} in the meantime. Reload the page to see it as it is now.`);
  }
}

/** Items may be linked that count on the unit or the density: those of another organization cannot be asked. */
export class NoLongerServes extends RuleError {
  constructor(name: string) {
    super(
      "NO_LONGER_SERVES",
      `Items that are linked to ${name} may be measured by its unit or converted by its density. Correct these, but keep a unit of the same kind, and a density where there was one.`,
    );
  }
}

/** Merging must leave every linked item with an entry that it may be linked to. */
export class CannotStandFor extends RuleError {
  constructor(target: string, name: string) {
    super(
      "CANNOT_STAND_FOR",
      `${target} cannot stand for ${name}: it is another kind of thing, is measured another way, or lacks the density that linked items convert by.`,
    );
  }
}

export class MergedIntoItself extends RuleError {
  constructor(name: string) {
    super("MERGED_INTO_ITSELF", `That leads back to ${name} itself. Choose another entry.`);
  }
}

export class AlreadyMerged extends RuleError {
  constructor(name: string, target: string) {
    super("ALREADY_MERGED", `${name} was merged into ${target} already. Restore it first.`);
  }
}

export class EntryArchived extends RuleError {
  constructor(name: string) {
    super("ENTRY_ARCHIVED", `${name} is archived. Restore it first.`);
  }
}

/** What it is called, or its CAS number, belongs to another entry by now. */
export class CannotRestore extends RuleError {
  constructor(name: string, why: string) {
    super("CANNOT_RESTORE", `${name} cannot come back: ${why}`);
  }
}

/** All or nothing: one entry that breaks a rule keeps all others out. */
export class ImportRefused extends RuleError {
  constructor(refused: number) {
    super(
      "IMPORT_REFUSED",
      `${refused === 1 ? "One entry breaks a rule" : `${refused} entries break a rule`}. Nothing was changed.`,
    );
  }
}
