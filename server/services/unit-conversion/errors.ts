import { RuleError, type DrawerKind } from "@/server/kernel/errors";
import { symbolOf } from "./units";

/** What each refusal tells: enough for the drawer's form. `from` and `to` are unit codes. */
export type ConversionFacts = { itemId?: string; itemName: string; from: string; to: string };

class ConversionError extends RuleError {
  constructor(code: string, kind: DrawerKind, message: string, facts: ConversionFacts) {
    super(code, message, { kind, context: { ...facts } }, { ...facts });
  }
}

/** The unit is neither one of ours nor one of the organization's own. `data.unit` says which. */
export class UnknownUnit extends ConversionError {
  constructor(facts: ConversionFacts, unit: string) {
    super(
      "UNKNOWN_UNIT",
      "unknown_unit",
      `"${unit}" is not a unit we know. Add it as a unit of your own, or choose another.`,
      facts,
    );
    this.drawer!.context.unit = unit;
    this.data!.unit = unit;
  }
}

/** Weight and volume meet only through a density: 1 g is never assumed to be 1 ml. */
export class MissingDensity extends ConversionError {
  constructor(facts: ConversionFacts) {
    super(
      "MISSING_DENSITY",
      "missing_density",
      `To turn ${symbolOf(facts.from)} into ${symbolOf(facts.to)} we need the density of ${facts.itemName}.`,
      facts,
    );
  }
}

/** Nobody has said what one of these units comes to for this item. */
export class MissingMapping extends ConversionError {
  constructor(facts: ConversionFacts) {
    super(
      "MISSING_MAPPING",
      "missing_mapping",
      `Tell us how many ${symbolOf(facts.to)} one ${symbolOf(facts.from)} of ${facts.itemName} is.`,
      facts,
    );
  }
}
