import { bringUpToDate } from "./parts/connection";
import { commandLine } from "./parts/command-line";

// npm run db:migrate: roles, rights and migrations; nothing else.
commandLine(async () => {
  const applied = await bringUpToDate();
  for (const tag of applied) console.log(`applied ${tag}`);
  if (applied.length === 0) console.log("The database is up to date.");
});
