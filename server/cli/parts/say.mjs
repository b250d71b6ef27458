// How the commands speak: short lines, every failure one sentence that says what to do.

/** A failure whose message is meant for the person at the terminal; printed without a stack. */
export class Plain extends Error {}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Prints `title`, runs `work`, prints how long it took; says every 15 seconds that it is still at it. */
export async function step(title, work) {
  const since = Date.now();
  console.log(`→ ${title}`);
  const beat = setInterval(() => console.log(`  … still at it (${seconds(since)})`), 15_000);
  try {
    const answer = await work();
    if (Date.now() - since > 700) console.log(`  done in ${seconds(since)}`);
    return answer;
  } finally {
    clearInterval(beat);
  }
}

/** Runs a command's main function: a Plain error becomes its sentence, anything else keeps its stack; exit code 1. */
export function main(work) {
  Promise.resolve()
    .then(work)
    .then(
      (code) => process.exit(typeof code === "number" ? code : 0),
      (error) => {
        console.error(error instanceof Plain ? `\n✗ ${error.message}\n` : error);
        process.exit(1);
      },
    );
}
