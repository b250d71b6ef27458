import { MigrationRefused } from "./migrations";
import { NotPermitted } from "./roles";

/** A refusal meant for the person at the terminal. */
export class Refused extends Error {}

/** Runs a command's work; a refusal becomes its sentence, anything else keeps its stack. Ends the process. */
export function commandLine(work: () => Promise<void>): void {
  work().then(
    () => process.exit(0),
    (error: unknown) => {
      const plain =
        error instanceof Refused || error instanceof NotPermitted || error instanceof MigrationRefused;
      console.error(plain ? `\n✗ ${error.message}\n` : error);
      process.exit(1);
    },
  );
}
