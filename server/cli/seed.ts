import { bringUpToDate } from "./parts/connection";
import { commandLine } from "./parts/command-line";
import { seedDemo, seedReference } from "./parts/seeding";

// npm run db:seed: the reference data (for production as well). With -- --demo also the demo shops, once.
commandLine(async () => {
  await bringUpToDate();
  await seedReference();
  console.log("The reference data is in place.");
  if (!process.argv.includes("--demo")) return;
  console.log(
    (await seedDemo({ restart: false })) ? "The demo shops are ready." : "The demo shops exist already.",
  );
});
