import { commandLine, Refused } from "@/server/cli/parts/command-line";
import { makeDatabase } from "./database";
import { report, runBench } from "./run";
import { FULL, SMOKE } from "./scale";

// npm run bench [-- --smoke]: ours against hand-written SQL, in a database of its own that is dropped at the end.
commandLine(async () => {
  const scale = process.argv.includes("--smoke") ? SMOKE : FULL;
  const database = await makeDatabase();
  const stop = (signal: NodeJS.Signals) => {
    console.log(`\n  ${signal}: dropping the bench's database …`);
    void database.drop().finally(() => process.exit(130));
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const result = await runBench(database.owner, scale, console.log);
    console.log(`\n${report(result)}`);
    if (result.breaches.length)
      throw new Refused(`${result.breaches.length} bounds that no noise can explain are broken; see above.`);
  } finally {
    await database.drop();
  }
});
