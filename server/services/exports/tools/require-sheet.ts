import { Invalid, NotFound, RuleError } from "@/server/kernel/errors";
import type { Sheet } from "../sheet";
import type { Facts } from "./shape";
import { toolSheet } from "./tool-sheet";

/** The calculator has no result for this calculation yet; the message says what must be mended first. */
export class NoResultYet extends RuleError {
  constructor(problems: readonly string[]) {
    super("NO_RESULT", `There is no result to print yet. ${problems.join(" ")}`);
  }
}

/**
 * As `toolSheet`, for files: throws NotFound where there is no such calculator, Invalid where the link cannot be read,
 * NoResultYet where the calculation is unfinished.
 */
export function requireToolSheet(tool: string, share: string, day: string, facts?: Facts): Sheet {
  const made = toolSheet(tool, share, day, facts);
  if (!made) throw new NotFound("That calculator");
  if (!("why" in made)) return made;
  if (made.why === "unfinished") throw new NoResultYet(made.problems);
  throw new Invalid({ s: "This is not the link of a calculation." }, "This link cannot be read.");
}
