import { bringUpToDate, directUrl, withConnection } from "./parts/connection";
import { commandLine } from "./parts/command-line";
import { mark } from "./parts/migrations";
import { seedDemo, seedReference } from "./parts/seeding";

// What `npm start` runs before it serves: roles, migrations, reference data and, with --demo, the demo shops once.
commandLine(async () => {
  const applied = await bringUpToDate();
  if (applied.length > 0) console.log(`  ${applied.length} migrations applied`);
  await seedReference();
  if (process.argv.includes("--demo") && (await seedDemo({ restart: true })))
    console.log("  The demo shops are ready");
  // From here on people may work in it: it is never dropped by itself again.
  await withConnection(directUrl(), (sql) => mark(sql, "served"));
});
